//! Runs the derives in-process on the programs of this repository, on any release of Rust.
//!
//! For `ui-tests/fail` they must report the errors and spans of the `.stderr` files, and for all other
//! programs none.

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

/// An error: its message, its line and first column, and its width if it is on one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Report {
    pub message: String,
    pub span: (usize, usize),
    pub width: Option<usize>,
}

#[test]
fn failing_programs_give_the_errors_of_their_stderr_files() {
    if !in_repository() {
        return;
    }
    let mut compared = 0;
    for program in programs("ui-tests/fail") {
        let derived = derived(&program);
        let expected = stderr_errors(&program, "error: ");
        assert_eq!(sorted(errors(&derived)), sorted(expected.clone()), "{}", program.display());
        compared += expected.len();
    }
    assert!(compared >= 45, "only {compared} messages were compared");
}

#[test]
fn every_panic_of_const_evaluation_is_at_the_span_of_an_assertion() {
    if !in_repository() {
        return;
    }
    let mut compared = 0;
    for program in programs("ui-tests/fail") {
        let assertions = assertions(derived(&program));
        for error in stderr_errors(&program, "error[E0080]: evaluation panicked: ") {
            let span = (error.span, error.width);
            assert!(assertions.contains(&span), "{}: no assertion at {error:?}", program.display());
            compared += 1;
        }
    }
    assert!(compared >= 50, "only {compared} spans were compared");
}

#[test]
fn programs_that_compile_give_no_errors() {
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
    assert!(types >= 100, "only {types} types were checked");
}

#[test]
fn derived_code_parses() {
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
fn every_panic_message_of_const_evaluation_is_in_a_stderr_file() {
    if !in_repository() || cfg!(not(all(feature = "encrypt", feature = "postcard"))) {
        return;
    }
    // Errors of `set` and of the builder, at run time.
    const AT_RUN_TIME: [&str; 8] = [
        "its `skip_serializing_if` leaves it out",
        "the cookie name has no prefix,",
        "`; write a name with a prefix,",
        "name and value of the cookie can have",
        " bytes, and browsers keep 4096;",
        "the audience is empty;",
        "the audience has",
        " bytes; write one of at most 255",
    ];
    let all_stderr: String = programs("ui-tests/fail")
        .iter()
        .map(|program| fs::read_to_string(program.with_extension("stderr")).unwrap())
        .collect();
    let session = repository().join("session/src");
    let mut missing = Vec::new();
    for file in [
        "cookie/error.rs",
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
        missing.extend(texts.filter(|text| !is_part(text, &all_stderr)));
    }
    assert!(missing.is_empty(), "no failing program reports {missing:#?}");
}

/// Whether `ui-tests` exists. The published package does not contain it, and skips these tests.
fn in_repository() -> bool {
    let here = repository().join("ui-tests").is_dir();
    if !here && env::var_os("SKIP_NOTHING").is_none() {
        // `eprintln!` is captured in a passing test.
        let skipped = b"\nSKIPPED: ui-tests/ is only in the repository, not in this package\n";
        io::stderr().write_all(skipped).unwrap();
        return false;
    }
    true
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The programs in a directory of the repository, without those that need a disabled feature.
fn programs(directory: &str) -> Vec<PathBuf> {
    // Their types are changed by a macro or by `cfg` before the derive sees them.
    const SKIPPED: [&str; 2] = ["several_through_a_macro.rs", "documented_and_conditional.rs"];
    let entries = fs::read_dir(repository().join(directory)).expect("the repository around this");
    let paths = entries.map(|entry| entry.unwrap().path());
    let rust = paths.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    let read = rust.filter(|path| SKIPPED.iter().all(|name| !path.ends_with(name)));
    read.filter(|path| {
        let text = fs::read_to_string(path).unwrap();
        (cfg!(feature = "encrypt") || !text.contains("encrypt"))
            && (cfg!(feature = "postcard") || !text.contains("\"postcard\""))
    })
    .collect()
}

/// The code derived for the type in `source`.
pub fn derived_for(source: TokenStream) -> TokenStream {
    let inputs = inputs_in(source.clone());
    assert_eq!(inputs.len(), 1, "one type: {source}");
    derive_all(&inputs)
}

/// The errors of the type in `source`, with their spans.
pub fn reports(source: TokenStream) -> Vec<Report> {
    errors(&derived_for(source))
}

/// The error messages of the type in `source`.
pub fn messages(source: TokenStream) -> Vec<String> {
    reports(source).into_iter().map(|report| report.message).collect()
}

/// The code derived for all types of a program.
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

/// The types of a program, including those in functions and modules.
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
                // Types in the body of a macro are templates.
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

/// The errors in a `.stderr` file that start with `prefix`. Errors without a code come from the derive.
fn stderr_errors(program: &Path, prefix: &str) -> Vec<Report> {
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

/// The errors in derived code: its calls of `compile_error!`.
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

/// The spans of all calls of assertions in derived code.
fn assertions(derived: TokenStream) -> Vec<((usize, usize), Option<usize>)> {
    let mut found = Vec::new();
    let mut called = None;
    for token in derived {
        if let TokenTree::Group(group) = &token {
            found.extend(called.map(|name| span(name, group.span())));
            found.extend(assertions(group.stream()));
        }
        called = match &token {
            TokenTree::Ident(name) if is_assertion(&name.to_string()) => Some(name.span()),
            _ => None,
        };
    }
    found
}

fn is_assertion(name: &str) -> bool {
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
