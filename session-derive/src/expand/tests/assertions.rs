//! Tests of the const assertions and their spans, and of the placeholder implementations.

use quote::quote;

use super::{count, field_types_with, session};

#[test]
fn sizes_other_than_literals_are_asserted_to_be_positive() {
    let assertions = |source| count(source, "__trickster::assert_positive");
    for (attribute, times) in [
        (quote!(), 0),
        (quote!(#[session(max_len = 4)]), 0),
        (quote!(#[session(max_len = N)]), 1),
        (quote!(#[session(max_len(N, 4, N))]), 2),
        (quote!(#[session(max_size = 4)]), 0),
        (quote!(#[session(max_size = N)]), 1),
    ] {
        let fields = field_types_with(attribute.clone()).into_iter();
        for source in fields.chain([session(quote!(), quote!(#attribute id: u8))]) {
            assert_eq!(assertions(source.clone()), times, "{source}");
        }
        if times < 2 && !attribute.to_string().contains("max_len") {
            let whole = quote!(#[derive(SessionField)] #attribute struct Visit(u8););
            assert_eq!(assertions(whole.clone()), times, "{whole}");
            assert_eq!(assertions(session(attribute, quote!())), times);
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
    assert_eq!(assertions(parameter), 1, "the value of `N` is not known here");
}

#[test]
fn the_cookie_size_is_asserted_if_it_is_known() {
    for (attribute, asserted) in [
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
        assert_eq!(count(source.clone(), "__trickster::assert_fits") > 0, asserted, "{source}");
    }
}

#[test]
fn a_session_with_max_size_asserts_that_fields_are_not_secret() {
    for (attributes, times) in
        [(quote!(), 1), (quote!(#[session(allow_sensitive)]), 0), (quote!(#[serde(skip)]), 0)]
    {
        let source = session(quote!(#[session(max_size = 9)]), quote!(#attributes id: Page));
        assert_eq!(count(source.clone(), "ERROR.with_secrets("), times, "{source}");
    }
    // If these cannot be read, nobody knows whether the cookie is readable.
    for unread in [quote!(codec = 1), quote!(encrypt = 1)] {
        let source = session(quote!(#[session(max_size = 9, #unread)]), quote!(id: Page));
        assert_eq!(count(source.clone(), "ERROR.with_secrets("), 0, "{source}");
    }
}

#[test]
fn the_size_of_each_type_in_a_container_must_be_known_and_else_that_of_the_whole() {
    let source = session(quote!(), quote!(id: HashMap<Page, Option<(Role, Box<str>)>>));
    let unknown = |ty: &str| format!("<__trickster::Probe<{ty}>>::INFO.is_none()");
    let required = |condition: String, ty: &str| {
        format!("<__trickster::If<{{ {condition} }}> as __trickster::Then<{ty}>>::Type as")
    };
    let whole = "HashMap<Page, Option<(Role, Box<str>)>>";
    for inner in ["Page", "Role"] {
        let condition = format!("{} && {}", unknown(whole), unknown(inner));
        assert_eq!(count(source.clone(), &required(condition, inner)), 1, "{source}");
    }
    let condition =
        [unknown(whole), format!("!{}", unknown("Page")), format!("!{}", unknown("Role"))];
    assert_eq!(count(source.clone(), &required(condition.join(" && "), whole)), 1, "{source}");
    assert_eq!(count(source.clone(), "__trickster::Then<"), 3, "{source}");
    // Without a type in it that may be unknown, there is nothing to decide.
    for ty in [quote!(Role), quote!(Vec<(String, u8)>), quote!(Option<Box<str>>)] {
        let source = session(quote!(), quote!(id: #ty));
        assert_eq!(count(source.clone(), "__trickster::Then<"), 0, "{source}");
        assert_eq!(count(source.clone(), "as __trickster_session::KnownSize>"), 1, "{source}");
    }
}

#[test]
fn assertions_do_not_name_lifetimes_of_the_type() {
    let source = quote!(
        #[derive(SessionField)]
        struct Visit<'a>(Page<'a, 'static, Cow<'a, str>>);
    );
    let known = "<Page<'_, 'static, Cow<'_, str>> as __trickster_session::KnownSize>";
    assert_eq!(count(source, known), 1);
}

#[test]
fn the_cookie_name_is_the_attribute_or_made_from_the_struct_name() {
    for (attribute, name) in [
        (quote!(), "__Host-login_v2"),
        (quote!(#[session(name = "a")]), "a"),
        // A name with a prefix could break rules that the intended name keeps.
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
fn the_cookie_name_is_always_asserted() {
    let assertions = |source| count(source, "__trickster::Attribute::Name");
    assert_eq!(
        assertions(quote!(
            #[derive(SessionData)]
            struct Login {}
        )),
        1
    );
    assert_eq!(
        assertions(quote!(
            #[derive(SessionData)]
            struct Größe {}
        )),
        1
    );
    assert_eq!(
        assertions(quote!(
            #[derive(SessionData)]
            #[session(name = "a")]
            struct Größe {}
        )),
        1
    );
    assert_eq!(
        assertions(quote!(
            #[derive(SessionData)]
            #[session(name = "a")]
            struct Login {}
        )),
        1
    );
}

#[test]
fn an_invalid_type_gets_a_placeholder_implementation() {
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
fn nothing_is_generated_if_the_crate_path_is_invalid() {
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
fn a_session_with_unknown_types_is_asserted_to_be_comparable() {
    let asserted = |source: &proc_macro2::TokenStream, part: &str| {
        count(source.clone(), &format!("__trickster::assert_comparable(\"LoginV2\", &{part},"))
    };
    let source = session(quote!(), quote!(id: u8, #[serde(skip)] old: u8, page: Page));
    for (part, times) in [(0usize, 1), (1, 1), (2, 0)] {
        assert_eq!(asserted(&source, &format!("__TRICKSTER_PARTS[{part}usize]")), times);
    }
    let with_max_size = session(quote!(#[session(max_size = 9)]), quote!(id: u8, page: Page));
    assert_eq!(
        asserted(&with_max_size, "__trickster::Part::new(\"LoginV2\", __TRICKSTER_INFO, false)"),
        1
    );
    assert_eq!(count(with_max_size, "assert_comparable"), 1);
    let other = session(quote!(#[serde(into = "u8")]), quote!(id: u8));
    assert_eq!(count(other, "assert_comparable"), 0, "the missing size is already an error");
}

#[test]
fn each_field_is_asserted_with_its_own_part() {
    let source = session(quote!(), quote!(id: u8, #[serde(skip)] old: u8, name: u8));
    for (index, times) in [(0usize, 1), (1, 1), (2, 0)] {
        let part = format!("__trickster::assert_part(&__TRICKSTER_PARTS[{index}usize],");
        assert_eq!(count(source.clone(), &part), times, "{source}");
        let at_field = format!("{index}usize => __trickster::assert_fits");
        assert_eq!(count(source.clone(), &at_field), times, "{source}");
    }
}
