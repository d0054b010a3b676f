//! What is proven of a model, where, and what is made where it cannot be.

use quote::quote;

use super::{count, session, shapes};

#[test]
fn every_size_that_is_no_literal_is_proven_to_be_positive() {
    let proofs = |source| count(source, "__trickster::assert_positive");
    for (attribute, times) in [
        (quote!(), 0),
        (quote!(#[session(max_len = 4)]), 0),
        (quote!(#[session(max_len = N)]), 1),
        (quote!(#[session(max_len(N, 4, N))]), 2),
        (quote!(#[session(max_size = 4)]), 0),
        (quote!(#[session(max_size = N)]), 1),
    ] {
        let fields = shapes(attribute.clone()).into_iter();
        for source in fields.chain([session(quote!(), quote!(#attribute id: u8))]) {
            assert_eq!(proofs(source.clone()), times, "{source}");
        }
        if times < 2 && !attribute.to_string().contains("max_len") {
            let whole = quote!(#[derive(SessionField)] #attribute struct Visit(u8););
            assert_eq!(proofs(whole.clone()), times, "{whole}");
            assert_eq!(proofs(session(attribute, quote!())), times);
        }
    }
    let parameter = quote!(
        #[derive(SessionField)]
        struct Visit<const N: usize> {
            #[session(max_len = N)]
            page: String,
            #[session(max_len(N, M))]
            pages: Vec<String>,
        }
    );
    assert_eq!(proofs(parameter), 1, "what stands for a parameter is known where it is given");
}

#[test]
fn that_the_cookie_fits_is_asked_where_its_size_is_known() {
    for (attribute, asked) in [
        (quote!(), true),
        (quote!(#[session(max_size = 64)]), true),
        (quote!(#[serde(into = "Other")] #[session(max_size = 64)]), true),
        (quote!(#[serde(into = "Other")]), false),
        (quote!(#[session(max_size = "64")]), false),
        (quote!(#[session(limit = "64")]), false),
        (quote!(#[session(codec = 1)]), false),
        (quote!(#[session(encrypt = 1)]), false),
        (quote!(#[session(name = 1)]), true),
    ] {
        let source = session(attribute, quote!(id: u8));
        assert_eq!(count(source.clone(), "__trickster::assert_fits") > 0, asked, "{source}");
    }
}

#[test]
fn a_session_of_a_stated_size_asks_each_field_that_is_written_whether_it_is_a_secret() {
    for (attributes, times) in
        [(quote!(), 1), (quote!(#[session(allow_sensitive)]), 0), (quote!(#[serde(skip)]), 0)]
    {
        let source = session(quote!(#[session(max_size = 9)]), quote!(#attributes id: Page));
        assert_eq!(count(source.clone(), "ERROR.with_secrets("), times, "{source}");
    }
}

#[test]
fn a_constant_knows_no_lifetime_of_the_type() {
    let source = quote!(
        #[derive(SessionField)]
        struct Visit<'a>(Page<'a, 'static, Cow<'a, str>>);
    );
    let known = "<Page<'_, 'static, Cow<'_, str>> as __trickster_session::KnownSize>";
    assert_eq!(count(source, known), 1);
}

#[test]
fn the_name_of_a_cookie_is_the_given_one_or_that_of_the_struct() {
    for (attribute, name) in [
        (quote!(), "__Host-login_v2"),
        (quote!(#[session(name = "a")]), "a"),
        // Any name with a prefix could break a rule that the unknown one keeps.
        (quote!(#[session(name = 1)]), "session"),
        (quote!(#[session(nam = "a")]), "session"),
        (quote!(#[session(path = 1)]), "__Host-login_v2"),
    ] {
        let source = session(attribute, quote!(id: u8));
        let cookie = format!("__trickster_session::Cookie::new({name:?})");
        assert_eq!(count(source.clone(), &cookie), 1, "{source}");
    }
}

#[test]
fn the_name_is_always_proven() {
    let proofs = |source| count(source, "__trickster::Attribute::Name");
    assert_eq!(
        proofs(quote!(
            #[derive(SessionData)]
            struct Login {}
        )),
        1
    );
    assert_eq!(
        proofs(quote!(
            #[derive(SessionData)]
            struct Größe {}
        )),
        1
    );
    assert_eq!(
        proofs(quote!(
            #[derive(SessionData)]
            #[session(name = "a")]
            struct Größe {}
        )),
        1
    );
    assert_eq!(
        proofs(quote!(
            #[derive(SessionData)]
            #[session(name = "a")]
            struct Login {}
        )),
        1
    );
}

#[test]
fn a_type_that_can_be_nothing_is_implemented_so_that_no_second_error_follows() {
    for source in [
        quote!(
            #[derive(SessionData)]
            enum Login {
                One,
            }
        ),
        quote!(
            #[derive(SessionData)]
            struct Login(u8);
        ),
        quote!(#[derive(SessionData)] union Login { id: u8 }),
        quote!(
            #[derive(SessionData)]
            struct Login<T> {
                id: T,
            }
        ),
    ] {
        assert_eq!(
            count(source.clone(), "__trickster_session::SessionData for Login"),
            1,
            "{source}"
        );
    }
    let union = quote!(#[derive(SessionField)] union Visit { id: u8 });
    assert_eq!(count(union, "SessionField<__TRICKSTER_L> for Visit"), 1);
}

#[test]
fn a_path_of_the_crate_that_is_not_understood_is_not_guessed() {
    for derive in [quote!(SessionData), quote!(SessionField)] {
        for (attribute, path) in [
            (quote!(), Some("::trickster_session")),
            (quote!(#[session(crate = other)]), Some("other")),
            (quote!(#[session(crate = 1)]), None),
        ] {
            let source = quote!(#[derive(#derive)] #attribute struct Login { id: u8 });
            let times = usize::from(path.is_some());
            let used = format!("use {} as __trickster_session;", path.unwrap_or_default());
            assert_eq!(count(source.clone(), &used), times, "{source}");
            assert_eq!(count(source.clone(), "for Login"), times, "{source}");
        }
    }
}

#[test]
fn a_session_of_unknown_types_is_proven_comparable_where_the_first_one_is() {
    let asserted = |source: &proc_macro2::TokenStream, part: &str| {
        count(source.clone(), &format!("__trickster::assert_comparable(\"LoginV2\", &{part},"))
    };
    let source = session(quote!(), quote!(id: u8, #[serde(skip)] old: u8, page: Page));
    for (part, times) in [(0usize, 1), (1, 1), (2, 0)] {
        assert_eq!(asserted(&source, &format!("__TRICKSTER_PARTS[{part}usize]")), times);
    }
    let stated = session(quote!(#[session(max_size = 9)]), quote!(id: u8, page: Page));
    assert_eq!(
        asserted(&stated, "__trickster::Part::new(\"LoginV2\", __TRICKSTER_INFO, false)"),
        1
    );
    assert_eq!(count(stated, "assert_comparable"), 1);
    let other = session(quote!(#[serde(into = "u8")]), quote!(id: u8));
    assert_eq!(count(other, "assert_comparable"), 0, "its size is missing, which is reported");
}

#[test]
fn each_field_is_proven_by_its_own_part() {
    let source = session(quote!(), quote!(id: u8, #[serde(skip)] old: u8, name: u8));
    for (index, times) in [(0usize, 1), (1, 1), (2, 0)] {
        let part = format!("__trickster::assert_part(&__TRICKSTER_PARTS[{index}usize],");
        assert_eq!(count(source.clone(), &part), times, "{source}");
        let blame = format!("{index}usize => __trickster::assert_fits");
        assert_eq!(count(source.clone(), &blame), times, "{source}");
    }
}
