//! The derive over the programs of this repository, without a compiler: what it says of those in
//! `ui-tests/fail`, word for word and at the same span as in their `.stderr`, and that it says
//! nothing of all others. This holds on every release of Rust.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{DeriveInput, Ident, LitStr, Token};

use crate::derive;
use crate::messages::{is_part, texts_in};

/// A mistake, and its span if it is within one line: the line, its first column and its width.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Report {
    pub message: String,
    pub span: (usize, usize),
    pub width: Option<usize>,
}

#[test]
fn the_derive_says_of_every_failing_program_what_the_compiler_was_seen_to_say() {
    if !in_repository() {
        return;
    }
    let mut compared = 0;
    for program in programs("ui-tests/fail") {
        let (derived, seen) = (derived(&program), seen(&program, "error: "));
        assert_eq!(sorted(errors(&derived)), sorted(seen.clone()), "{}", program.display());
        compared += seen.len();
    }
    assert!(compared >= 45, "only {compared} messages were compared");
}

#[test]
fn every_panic_of_const_evaluation_stands_where_the_derive_put_a_proof() {
    if !in_repository() {
        return;
    }
    let mut compared = 0;
    for program in programs("ui-tests/fail") {
        let proofs = proofs(derived(&program));
        for seen in seen(&program, "error[E0080]: evaluation panicked: ") {
            let span = (seen.span, seen.width);
            assert!(proofs.contains(&span), "{}: no proof at {seen:?}", program.display());
            compared += 1;
        }
    }
    assert!(compared >= 50, "only {compared} places were compared");
}

#[test]
fn the_derive_finds_no_mistake_in_programs_that_compile() {
    if !in_repository() {
        return;
    }
    let mut types = 0;
    for directory in ["ui-tests/pass", "tests", "examples"] {
        for program in programs(directory) {
            assert_eq!(errors(&derived(&program)), [], "{}", program.display());
            types += inputs(&program).len();
        }
    }
    assert!(types >= 100, "only {types} types were derived for");
}

#[test]
fn whatever_is_derived_is_rust() {
    if !in_repository() {
        return;
    }
    for directory in ["ui-tests/fail", "ui-tests/pass"] {
        for program in programs(directory) {
            let derived = derived(&program);
            let parsed = syn::parse2::<syn::File>(derived.clone());
            assert!(parsed.is_ok(), "{}: {derived}", program.display());
        }
    }
}

#[test]
fn every_panic_of_const_evaluation_is_shown_by_a_failing_program() {
    if !in_repository() || cfg!(not(all(feature = "encrypt", feature = "postcard"))) {
        return;
    }
    // What `set` says at run time.
    const AT_RUN_TIME: [&str; 1] = ["its `skip_serializing_if` leaves it out"];
    let shown: String = programs("ui-tests/fail")
        .iter()
        .map(|program| fs::read_to_string(program.with_extension("stderr")).unwrap())
        .collect();
    let session = repository().join("session/src");
    let mut missing = Vec::new();
    for file in [
        "data.rs",
        "field.rs",
        "field/compose.rs",
        "field/fit.rs",
        "field/impls/containers.rs",
        "field/impls/scalars.rs",
        "field/info.rs",
        "field/limits.rs",
        "field/probe.rs",
    ] {
        let texts = texts_in(&session.join(file)).into_iter();
        let texts = texts.filter(|text| !AT_RUN_TIME.iter().any(|start| text.starts_with(start)));
        missing.extend(texts.filter(|text| !is_part(text, &shown)));
    }
    assert!(missing.is_empty(), "no failing program shows {missing:#?}");
}

/// Whether the programs are there: they are no part of the package, whose other tests need none.
fn in_repository() -> bool {
    let here = repository().join("ui-tests").is_dir();
    if !here && env::var_os("SKIP_NOTHING").is_none() {
        // Not `eprintln!`, which a passing test keeps to itself.
        let skipped =
            b"\nSKIPPED: the programs in ui-tests/ are not here, only in the repository\n";
        io::stderr().write_all(skipped).unwrap();
        return false;
    }
    true
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The programs in a directory of the repository, but for those that need a feature which is off.
fn programs(directory: &str) -> Vec<PathBuf> {
    // A macro makes the types, or `cfg` changes them before the derive sees them.
    const PASSED_OVER: [&str; 2] = ["several_through_a_macro.rs", "documented_and_conditional.rs"];
    let entries = fs::read_dir(repository().join(directory)).expect("the repository around this");
    let paths = entries.map(|entry| entry.unwrap().path());
    let rust = paths.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    let read = rust.filter(|path| PASSED_OVER.iter().all(|name| !path.ends_with(name)));
    read.filter(|path| {
        let text = fs::read_to_string(path).unwrap();
        (cfg!(feature = "encrypt") || !text.contains("encrypt"))
            && (cfg!(feature = "postcard") || !text.contains("\"postcard\""))
    })
    .collect()
}

/// What is derived for the type in `source`.
pub fn derived_for(source: TokenStream) -> TokenStream {
    let inputs = inputs_in(source.clone());
    assert_eq!(inputs.len(), 1, "one type: {source}");
    derive_all(&inputs)
}

/// The errors of the type in `source`, and where they are shown.
pub fn reports(source: TokenStream) -> Vec<Report> {
    errors(&derived_for(source))
}

/// The messages of the type in `source`.
pub fn said(source: TokenStream) -> Vec<String> {
    reports(source).into_iter().map(|report| report.message).collect()
}

/// What is derived for all types of a program.
fn derived(program: &Path) -> TokenStream {
    derive_all(&inputs(program))
}

fn derive_all(inputs: &[DeriveInput]) -> TokenStream {
    inputs
        .iter()
        .flat_map(|input| {
            let session = derives(input, "SessionData").then(|| derive::session(input));
            let field = derives(input, "SessionField").then(|| derive::field_type(input));
            [session, field].into_iter().flatten()
        })
        .collect()
}

fn derives(input: &DeriveInput, name: &str) -> bool {
    let lists = input.attrs.iter().filter(|attr| attr.path().is_ident("derive"));
    lists
        .filter_map(|attr| attr.meta.require_list().ok())
        .any(|list| list.tokens.clone().into_iter().any(|token| token.to_string() == name))
}

/// The types of a program, in functions and modules too.
fn inputs(program: &Path) -> Vec<DeriveInput> {
    let text = fs::read_to_string(program).unwrap();
    let tokens = text.parse().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    inputs_in(tokens)
}

fn inputs_in(tokens: TokenStream) -> Vec<DeriveInput> {
    let all = |input: ParseStream<'_>| {
        let mut inputs = Vec::new();
        while !input.is_empty() {
            let ahead = input.fork();
            if let Ok(found) = ahead.parse() {
                input.advance_to(&ahead);
                inputs.push(found);
                continue;
            }
            match input.parse()? {
                // What stands in the body of a macro is no type yet.
                TokenTree::Ident(name) if name == "macro_rules" => {
                    input.parse::<Token![!]>()?;
                    input.parse::<Ident>()?;
                    input.parse::<TokenTree>()?;
                }
                TokenTree::Group(group) => inputs.extend(inputs_in(group.stream())),
                _ => {}
            }
        }
        Ok(inputs)
    };
    all.parse2(tokens).unwrap()
}

/// The errors that a `.stderr` shows behind `prefix`. Those without a code are the derive's own.
fn seen(program: &Path, prefix: &str) -> Vec<Report> {
    let text = fs::read_to_string(program.with_extension("stderr")).unwrap();
    let reports = text.split("\n\n").filter_map(|report| {
        let message = report.lines().next()?.strip_prefix(prefix)?;
        let (_, report) = report.split_once("--> ")?;
        let span = report.lines().next()?;
        let mut numbers = span.rsplit(':').map(|number| number.parse::<usize>().unwrap());
        let (column, line) = (numbers.next()?, numbers.next()?);
        let marks = report.lines().find(|line| line.contains('^'))?.split_once('|')?.1.trim_start();
        let width = marks.chars().take_while(|&mark| mark == '^').count();
        let width = Some(width).filter(|&width| width > 0);
        Some(Report { message: message.to_owned(), span: (line, column), width })
    });
    reports.collect()
}

/// The errors that derived code shows: its `compile_error!`s.
fn errors(derived: &TokenStream) -> Vec<Report> {
    let tokens: Vec<TokenTree> = derived.clone().into_iter().collect();
    let calls = tokens.windows(3).filter_map(|call| match call {
        [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(group)]
            if name == "compile_error" =>
        {
            let message: LitStr = syn::parse2(group.stream()).unwrap();
            let (span, width) = span(name.span(), group.span());
            Some(Report { message: message.value(), span, width })
        }
        _ => None,
    });
    calls.collect()
}

/// The places of the calls that const evaluation judges.
fn proofs(derived: TokenStream) -> Vec<((usize, usize), Option<usize>)> {
    let mut found = Vec::new();
    let mut called = None;
    for token in derived {
        if let TokenTree::Group(group) = &token {
            found.extend(called.map(|name| span(name, group.span())));
            found.extend(proofs(group.stream()));
        }
        called = match &token {
            TokenTree::Ident(name) if is_proof(&name.to_string()) => Some(name.span()),
            _ => None,
        };
    }
    found
}

fn is_proof(name: &str) -> bool {
    name.starts_with("assert") || name.starts_with("demand")
}

fn span(start: Span, end: Span) -> ((usize, usize), Option<usize>) {
    let (start, end) = (start.start(), end.end());
    let width = (start.line == end.line).then(|| end.column - start.column);
    ((start.line, start.column + 1), width)
}

fn sorted(mut reports: Vec<Report>) -> Vec<Report> {
    reports.sort();
    reports
}
