//! Tests every error message of the derive and its span. `«` and `»` mark the span in the source.
//!
//! `every_message_in_the_source_has_a_test` fails for a message that no row produces.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use crate::programs::{Report, reports};

/// `#[session(…)]` on a session.
const SESSION_ATTRIBUTES: &[(&str, &str)] = &[
    ("«\"30d\"»", EXPECTED),
    ("max_age = \"30d\", «5»", EXPECTED),
    (
        "max_age«:» \"30d\"",
        "expected `=`, `(` or `,` after `max_age`; write `max_age`, `max_age = value` or `max_age(value, …)`",
    ),
    ("«max-age» = \"30d\"", "`max-age` is not a valid attribute name; write `max_age`"),
    ("max_age «=»", "`max_age =` has no value; write a value, or remove the `=`"),
    ("max_age «=», path = \"/\"", "`max_age =` has no value; write a value, or remove the `=`"),
    (
        "max_age = \"1d\" «path» = \"/\"",
        "attributes must be separated by commas; write `,` before this",
    ),
    ("max_age = \"1d\", «max_age» = \"2d\"", "`max_age` is given twice; remove one of them"),
    ("path = \"/a\")] #[session(«path» = \"/b\"", "`path` is given twice; remove one of them"),
    // Unknown attributes.
    ("«ttl» = \"30d\"", "unknown attribute `ttl` on a session struct; did you mean `max_age`?"),
    (
        "«idle» = \"30d\"",
        "unknown attribute `idle` on a session struct; did you mean `idle_timeout`?",
    ),
    (
        "«samesite» = \"Lax\"",
        "unknown attribute `samesite` on a session struct; did you mean `same_site`?",
    ),
    (
        "«cookie_name» = \"sid\"",
        "unknown attribute `cookie_name` on a session struct; did you mean `name`?",
    ),
    (
        "«secret» = \"x\"",
        "unknown attribute `secret` on a session struct; remove it, and give the secret to `Keyring` at run time: `Keyring::from_env(\"SESSION_SECRET\")`",
    ),
    ("«max_len» = 4", "`max_len` is not an attribute of a session struct; write it on a field"),
    (
        "«bound» = \"\"",
        "`bound` is not an attribute of a session struct; write it on a type that derives `SessionField`",
    ),
    (
        "«colour» = \"red\"",
        "unknown attribute `colour` on a session struct; expected one of `name`, `max_age`, `idle_timeout`, `path`, `domain`, `secure`, `http_only`, `same_site`, `partitioned`, `version`, `previous`, `codec`, `encrypt`, `limit`, `max_size`, `crate`",
    ),
    // Durations.
    ("max_age = «30d»", "`max_age` must be a duration, not `30d`; write `max_age = \"30d\"`"),
    ("max_age = «3600u64»", "`max_age` must be a duration, not `3600u64`; write `max_age = 3600`"),
    (
        "max_age = «1.5»",
        "`max_age` must be a duration, not `1.5`; write seconds, such as `max_age = 3600`, or a number and a unit, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «-1»",
        "`max_age` must be a duration, not `-1`; write seconds, such as `max_age = 3600`, or a number and a unit, such as `max_age = \"30d\"`",
    ),
    (
        "«max_age»",
        "`max_age` has no value; write seconds, such as `max_age = 3600`, or a number and a unit, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «60 * 60»",
        "`max_age` must be a duration, not an expression; write seconds, such as `max_age = 3600`, or a number and a unit, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «99999999999999999999»",
        "`max_age = 99999999999999999999` is too large, since browsers keep a cookie for at most 400 days; write at most `max_age = \"400d\"`",
    ),
    (
        "max_age = «\"\"»",
        "`max_age = \"\"` is not a valid duration; write a whole number and a unit (`s`, `m`, `h`, `d`, `w`), such as `\"30d\"`",
    ),
    (
        "max_age = «\"-1d\"»",
        "`max_age = \"-1d\"` is not a valid duration; write a whole number and a unit (`s`, `m`, `h`, `d`, `w`), such as `\"30d\"`",
    ),
    (
        "max_age = «\"3600\"»",
        "`max_age = \"3600\"` has no unit; write `max_age = \"3600s\"`, or `max_age = 3600` for seconds",
    ),
    (
        "max_age = «\"1.5d\"»",
        "`max_age = \"1.5d\"` is not one whole number and one unit; write `max_age = \"36h\"`",
    ),
    (
        "max_age = «\"1d12h\"»",
        "`max_age = \"1d12h\"` is not one whole number and one unit; write `max_age = \"36h\"`",
    ),
    (
        "max_age = «\"3mo\"»",
        "`max_age = \"3mo\"` has the unknown unit `mo`; write `s`, `m`, `h`, `d` or `w`, such as `max_age = \"3d\"`",
    ),
    (
        "max_age = «\"30D\"»",
        "`max_age = \"30D\"` has the unknown unit `D`; write `max_age = \"30d\"`",
    ),
    (
        "idle_timeout = «\"30 minutes\"»",
        "`idle_timeout = \"30 minutes\"` has the unknown unit `minutes`; write `idle_timeout = \"30m\"`",
    ),
    (
        "max_age = «\"99999999999999999999w\"»",
        "`max_age = \"99999999999999999999w\"` is too large, since browsers keep a cookie for at most 400 days; write at most `max_age = \"400d\"`",
    ),
    // Other values.
    ("name = «5»", "`name` must be a string literal, not `5`; write `name = \"__Host-login\"`"),
    ("name = «sid»", "`name` must be a string literal, not `sid`; write `name = \"sid\"`"),
    (
        "name = «NAME»",
        "`name` must be a string literal, not `NAME`; write `name = \"__Host-login\"`",
    ),
    (
        "name = «concat!(\"a\", \"b\")»",
        "`name` must be a string literal, not an expression; write `name = \"__Host-login\"`",
    ),
    (
        "domain = «5»",
        "`domain` must be a string literal, not `5`; write `domain = \"example.com\"`",
    ),
    (
        "domain = «app.example.org»",
        "`domain` must be a string literal, not an expression; write `domain = \"app.example.org\"`",
    ),
    ("«path»", "`path` has no value; write `path = \"/app\"`"),
    (
        "secure = «\"yes\"»",
        "`secure` must be `true` or `false`, not `\"yes\"`; write `secure` or `secure = false`",
    ),
    (
        "secure = «\"false\"»",
        "`secure` must be `true` or `false`, not `\"false\"`; write `secure = false`",
    ),
    (
        "secure = «!cfg!(debug_assertions)»",
        "`secure` must be `true` or `false`, not an expression; write nothing here, and call `TypedSession::builder(keyring).plain_http(true)` in development",
    ),
    (
        "http_only = «!cfg!(debug_assertions)»",
        "`http_only` must be `true` or `false`, not an expression; write `#[cfg_attr(debug_assertions, session(http_only = false))]` to change it in debug builds",
    ),
    (
        "http_only«(true)»",
        "`http_only` must be `true` or `false`, not a list; write `http_only` or `http_only = false`",
    ),
    (
        "partitioned = «1»",
        "`partitioned` must be `true` or `false`, not `1`; write `partitioned` or `partitioned = false`",
    ),
    (
        "encrypt = «\"yes\"»",
        "`encrypt` must be `true` or `false`, not `\"yes\"`; write `encrypt` or `encrypt = false`",
    ),
    (
        "same_site = «Lax»",
        "`same_site` must be `\"Strict\"`, `\"Lax\"` (the default) or `\"None\"`, not `Lax`; write `same_site = \"Lax\"`",
    ),
    (
        "same_site = «SameSite::None»",
        "`same_site` must be `\"Strict\"`, `\"Lax\"` (the default) or `\"None\"`, not `SameSite::None`; write `same_site = \"None\"`",
    ),
    (
        "same_site = «\"Loose\"»",
        "`same_site` must be `\"Strict\"`, `\"Lax\"` (the default) or `\"None\"`, not `\"Loose\"`; write `same_site = \"Lax\"`",
    ),
    (
        "codec = «\"cbor\"»",
        "`codec` must be `\"json\"` (the default) or `\"postcard\"`, not `\"cbor\"`; write `codec = \"postcard\"`",
    ),
    (
        "codec = «json»",
        "`codec` must be `\"json\"` (the default) or `\"postcard\"`, not `json`; write `codec = \"json\"`",
    ),
    (
        "version = «0»",
        "`version` must be a whole number from 1 to 65535, not `0`; write `version = 2`",
    ),
    (
        "version = «65536»",
        "`version` must be a whole number from 1 to 65535, not `65536`; write `version = 2`",
    ),
    (
        "version = «\"0\"»",
        "`version` must be a whole number from 1 to 65535, not `\"0\"`; write `version = 2`",
    ),
    (
        "version = «-(1 + 1)»",
        "`version` must be a whole number from 1 to 65535, not an expression; write `version = 2`",
    ),
    (
        "version = «\"3\"»",
        "`version` must be a whole number from 1 to 65535, not `\"3\"`; write `version = 3`",
    ),
    (
        "previous = «\"OldLogin\"»",
        "`previous` must be a type, not `\"OldLogin\"`; write `previous = OldLogin`",
    ),
    ("previous = «1»", "`previous` must be a type, not `1`; write `previous = LoginV1`"),
    (
        "crate = «5»",
        "`crate` must be the path of trickster-session, not `5`; write `crate = renamed_session`",
    ),
    (
        "limit = «\"4kb\"»",
        "`limit` must be a whole number of at least 1, not `\"4kb\"`; write `limit = 4000`",
    ),
    (
        "limit = «\"1024\"»",
        "`limit` must be a whole number of at least 1, not `\"1024\"`; write `limit = 1024`",
    ),
    ("«limit»", "`limit` has no value; write `limit = 4000`"),
    (
        "max_size«(3, 4)»",
        "`max_size` must be one number of bytes, not a list; write `max_size = 64`",
    ),
    ("«max_size»", "`max_size` has no value; write `max_size = 64`"),
    ("max_size = «0»", "`max_size` is 0, so nothing would fit; write 1 or more"),
];

const EXPECTED: &str = "expected an attribute such as `max_age = \"30d\"` or `max_len = 32`";

/// The same without these features.
const WITHOUT_ENCRYPT: &[(&str, &str)] = &[(
    "«encrypt»",
    "`encrypt` requires the feature `encrypt` of trickster-session; run `cargo add trickster-session --features encrypt`",
)];
const WITHOUT_POSTCARD: &[(&str, &str)] = &[(
    "codec = «\"postcard\"»",
    "`codec = \"postcard\"` requires the feature `postcard` of trickster-session; run `cargo add trickster-session --features postcard`",
)];

/// `#[session(…)]` on a field of a session.
const FIELD_ATTRIBUTES: &[(&str, &str)] = &[
    ("max_len = 4, «max_len» = 5", "`max_len` is given twice; remove one of them"),
    ("«max_length» = 4", "unknown attribute `max_length` on a field; did you mean `max_len`?"),
    (
        "«max_age» = \"1d\"",
        "`max_age` is not an attribute of a field; write it on a struct that derives `SessionData`",
    ),
    (
        "«max_len»",
        "`max_len` has no number; write `max_len = 64`, or `max_len(10, 64)` for a nested type such as `Vec<String>`",
    ),
    ("max_len = «0»", "`max_len` is 0, so nothing would fit; write 1 or more"),
    ("max_len(3, «0»)", "`max_len` is 0, so nothing would fit; write 1 or more"),
    (
        "max_len = «-8»",
        "`max_len` must be a whole number of at least 1, not `-8`; write `max_len = 64`",
    ),
    (
        "max_len = «6.4»",
        "`max_len` must be a whole number of at least 1, not `6.4`; write `max_len = 64`",
    ),
    (
        "max_len = «\"32\"»",
        "`max_len` must be a whole number of at least 1, not `\"32\"`; write `max_len = 32`",
    ),
    (
        "max_len = «8u64»",
        "`max_len` must be a whole number of at least 1, not `8u64`; write `max_len = 8`",
    ),
    ("max_len = «(3, 4)»", "several lengths must be in parentheses; write `max_len(3, 4)`"),
    ("max_len = «[3, 4]»", "several lengths must be in parentheses; write `max_len(3, 4)`"),
    ("max_len = 3, «4»", "several lengths must be in parentheses; write `max_len(3, 4)`"),
    (
        "max_size = «(3, 4)»",
        "`max_size` must be a whole number of at least 1, not a list; write `max_size = 64`",
    ),
    (
        "unbounded = «1»",
        "`unbounded` must be `true` or `false`, not `1`; write `unbounded` or `unbounded = false`",
    ),
    (
        "allow_sensitive = «\"yes\"»",
        "`allow_sensitive` must be `true` or `false`, not `\"yes\"`; write `allow_sensitive` or `allow_sensitive = false`",
    ),
    (
        "subject = «7»",
        "`subject` must be `true` or `false`, not `7`; write `subject` or `subject = false`",
    ),
    (
        "max_len = 4, max_size = «4»",
        "`max_len` and `max_size` cannot be combined; remove one of them",
    ),
    (
        "max_size = 4, «unbounded»",
        "`max_size` and `unbounded` cannot be combined; remove one of them",
    ),
];

/// `#[serde(…)]` on a field of a session.
const SERDE_FIELD_ATTRIBUTES: &[(&str, &str)] = &[
    (
        "«flatten»",
        "entries of a `flatten` field can be read as other fields; remove `flatten` to keep them under the field's own name",
    ),
    (
        "«skip_serializing», default",
        "`skip_serializing` makes serde write and read different fields; write `#[serde(skip)]`, or remove it",
    ),
    (
        "«skip_deserializing»",
        "`skip_deserializing` makes serde write and read different fields; write `#[serde(skip)]`, or remove it",
    ),
    (
        "«getter» = \"f\"",
        "`getter` describes a type of another crate, which a session cannot use as a field type; write `#[serde(with = \"…\")]` and `#[session(max_size = 64)]` on a field of that type",
    ),
    ("«borrow»", BORROW),
    (
        "rename«(serialize = \"a\")»",
        "`rename(…)` can write one name and read another; write one name for both, `rename = \"…\"`",
    ),
    (
        "rename«(serialize = \"a\", deserialize = \"a\")»",
        "`rename(…)` can write one name and read another; write one name for both, `rename = \"…\"`",
    ),
    ("rename = «\"$serde_json::private::Number\"»", RESERVED),
    ("alias = «\"$serde_json::private::Number\"»", RESERVED),
    ("skip_serializing_if = «\"|_| true\"», default", PREDICATE),
    ("skip_serializing_if = «\"\"»", PREDICATE),
    ("«skip_serializing_if»", PREDICATE),
    ("skip_serializing_if = «is_empty»", PREDICATE),
    (
        "«with» = \"hex\"",
        "`with` replaces how serde writes or reads `name`, so its size is unknown; write `#[session(max_size = 64)]` on the field, with its largest encoded size in bytes (the quotes of a JSON string count)",
    ),
    (
        "«serialize_with» = \"hex\"",
        "`serialize_with` replaces how serde writes or reads `name`, so its size is unknown; write `#[session(max_size = 64)]` on the field, with its largest encoded size in bytes (the quotes of a JSON string count)",
    ),
    (
        "«deserialize_with» = \"hex\"",
        "`deserialize_with` replaces how serde writes or reads `name`, so its size is unknown; write `#[session(max_size = 64)]` on the field, with its largest encoded size in bytes (the quotes of a JSON string count)",
    ),
    (
        "«new_in_serde_2»",
        "trickster-session does not support serde's `new_in_serde_2` on a field; remove it",
    ),
    (
        "default «\"x\"»",
        "expected `=`, `(` or `,` after `default`; write `default`, `default = value` or `default(value, …)`",
    ),
];

const BORROW: &str = "session data is decoded from the cookie and cannot borrow from it; write an owned type (`String`, not `&str`)";
const RESERVED: &str =
    "the name `$serde_json::private::Number` is reserved by serde_json; write another name";
const PREDICATE: &str = "`skip_serializing_if` must be the path of a function; write one, such as `skip_serializing_if = \"Option::is_none\"`";
const ON_THE_TYPE: &str = "write `#[session(max_size = 64)]` on it, with its largest encoded size in bytes (the quotes of a JSON string count)";

/// Whole types.
const TYPES: &[(&str, &str)] = &[
    (
        "#[derive(SessionData)] #[«session»] struct Login { id: u8 }",
        "attributes must be in parentheses; write `#[session(key = value)]`",
    ),
    (
        "#[derive(SessionData)] #[«session = \"x\"»] struct Login { id: u8 }",
        "attributes must be in parentheses; write `#[session(key = value)]`",
    ),
    (
        "#[derive(SessionData)] enum «Login» { One }",
        "a session must be a struct with named fields, not an enum; derive `SessionField` here, and use this type as a field of a session",
    ),
    (
        "#[derive(SessionData)] struct «Login»(u8);",
        "a session must be a struct with named fields, not a tuple struct; derive `SessionField` here, and use this type as a field of a session",
    ),
    (
        "#[derive(SessionData)] struct «Login»;",
        "a session must be a struct with named fields, not a unit struct; name its fields in braces",
    ),
    (
        "#[derive(SessionData)] union «Login» { id: u8 }",
        "a session must be a struct with named fields, not a union; write a struct",
    ),
    (
        "#[derive(SessionField)] union «Visit» { id: u8 }",
        "serde cannot serialize a union; write a struct or an enum",
    ),
    (
        "#[derive(SessionField)] enum «Visit» {}",
        "an enum without variants has no values; add a variant",
    ),
    (
        "#[derive(SessionData)] struct Login«<T>» { id: T }",
        "a session cannot have type parameters or lifetimes; write concrete types and owned data (`String`, not `&str`)",
    ),
    (
        "#[derive(SessionData)] struct Login«<'a>» { id: &'a str }",
        "a session cannot have type parameters or lifetimes; write concrete types and owned data (`String`, not `&str`)",
    ),
    ("#[derive(SessionData)] struct Login { id: «&'static str» }", BORROW),
    ("#[derive(SessionField)] struct Visit(u8, «Option<&'static str>»);", BORROW),
    (
        "#[derive(SessionData)] struct Login { «password»: u8 }",
        "`password` looks like a secret, and anyone who holds a signed cookie can read it; keep the secret on the server, encrypt the cookie with `#[session(encrypt)]` on the struct, or, if it is not a secret, write `#[session(allow_sensitive)]` on the field",
    ),
    (
        "#[derive(SessionData)] #[serde(rename_all = \"camelCase\")] struct Login { «api_key»: u8 }",
        "`api_key` looks like a secret, and anyone who holds a signed cookie can read it; keep the secret on the server, encrypt the cookie with `#[session(encrypt)]` on the struct, or, if it is not a secret, write `#[session(allow_sensitive)]` on the field",
    ),
    (
        "#[derive(SessionField)] #[session(«encrypt»)] struct Visit { id: u8 }",
        "`encrypt` is not an attribute of a type that derives `SessionField`; write it on a struct that derives only `SessionData`",
    ),
    (
        "#[derive(SessionField)] #[session(bound = «\"T\"»)] struct Visit<T>(T);",
        "`bound` must be the predicates of a where clause, not `\"T\"`; write `bound = \"T: SessionField<Rest = ()>\"`, or `bound = \"\"` for none",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[session(«max_len» = 4)] One(String) }",
        "`max_len` is not an attribute of a variant; write it on a field",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[session(«colour»)] One(String) }",
        "unknown attribute `colour` on a variant; remove it, since variants have no `session` attributes",
    ),
    // Recursion and limits.
    (
        "#[derive(SessionField)] struct Tree { children: «Vec<Tree>» }",
        "`Tree` is recursive, so its size is unbounded; write `#[session(max_size = 64)]` on the field, with its largest encoded size in bytes (the quotes of a JSON string count), or `#[session(unbounded)]` to let `set` check it",
    ),
    (
        "#[derive(SessionField)] struct Page<T> { #[session(max_len = «4»)] content: T }",
        "`max_len` cannot limit the type parameter `T`, whose type has its own limits; remove `max_len`",
    ),
    // Subjects.
    (
        "#[derive(SessionData)] struct Login { #[session(subject)] a: u8, #[session(«subject»)] b: u8 }",
        "`a` and `b` are both the subject, and a session belongs to one; remove one `subject`, or put both into a type of their own that implements `Subject`",
    ),
    (
        "#[derive(SessionData)] struct Login { #[serde(skip)] #[session(«subject»)] id: u8 }",
        "serde skips this field, so it is not in the cookie; remove `skip`, or mark another field as `subject`",
    ),
    (
        "#[derive(SessionData)] #[serde(into = \"u8\", from = \"u8\")] #[session(max_size = 3)] struct Login { #[session(subject)] a: u8, #[session(«subject»)] b: u8 }",
        "`a` and `b` are both the subject, and a session belongs to one; remove one `subject`, or put both into a type of their own that implements `Subject`",
    ),
    (
        "#[derive(SessionField)] struct User { #[session(«subject»)] id: u8 }",
        "`subject` is an attribute of a field of the session itself; write it there, on the field that holds this type, and implement `Subject` for this type",
    ),
    // Attribute macros.
    (
        "#[derive(SessionData)] #[«serde_as»] struct Login { id: u8 }",
        "`serde_as` changes the fields after `SessionData` has read them; move `#[serde_as]` above `#[derive(…)]`",
    ),
    (
        "#[derive(SessionField)] #[«serde_with::skip_serializing_none»] struct Visit { id: u8 }",
        "`skip_serializing_none` changes the fields after `SessionField` has read them; move `#[skip_serializing_none]` above `#[derive(…)]`",
    ),
    // Names.
    (
        "#[derive(SessionField)] struct Visit { a: u8, #[serde(rename = \"a\")] «b»: u8 }",
        "`a` and `b` are both serialized as `a`; rename one of them with `#[serde(rename = \"…\")]`",
    ),
    (
        "#[derive(SessionField)] enum Visit { A, #[serde(rename = \"A\")] «B» }",
        "`A` and `B` are both serialized as `A`; rename one of them with `#[serde(rename = \"…\")]`",
    ),
    (
        "#[derive(SessionField)] struct Visit { #[serde(alias = «\"b\"»)] a: u8, b: u8 }",
        "the alias `b` of `a` also names `b`; remove it, or choose another alias",
    ),
    // serde's attributes of types and variants.
    (
        "#[derive(SessionData)] #[serde(«transparent»)] struct Login { id: u8 }",
        "a session cannot be `transparent`, since it is encoded with its field names; remove `transparent`",
    ),
    (
        "#[derive(SessionField)] #[serde(«transparent», default)] struct Visit { id: u8 }",
        "serde reads a `transparent` struct as its one field, so `default` has no effect; remove `default`",
    ),
    (
        "#[derive(SessionField)] #[serde(transparent)] struct Visit { #[serde(skip_serializing_if = \"f\")] «id»: u8 }",
        "serde always writes the field of a `transparent` struct; remove `skip_serializing_if`",
    ),
    ("#[derive(SessionField)] struct Visit(#[serde(«skip»)] u8, u8);", SKIP_IN_TUPLE),
    ("#[derive(SessionField)] struct Visit(#[serde(«skip»)] u8);", SKIP_IN_TUPLE),
    ("#[derive(SessionField)] enum Visit { One(u8, #[serde(«skip»)] u8) }", SKIP_IN_TUPLE),
    (
        "#[derive(SessionField)] struct Visit(#[serde(«skip_serializing_if» = \"f\")] Option<u8>, u8);",
        "tuple fields are read by position, so none can be left out; remove `skip_serializing_if`, or name the fields",
    ),
    (
        "#[derive(SessionField)] struct Visit { #[serde(with = \"w\", «skip_serializing_if» = \"f\")] #[session(max_size = 4)] id: Option<u8> }",
        "serde cannot read a missing field that has `with`; add `#[serde(default)]` to the field",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«untagged»)] One(u8) }",
        "an untagged variant can be read as another one; remove `untagged`, or put it on the whole enum with `#[session(max_size = 64)]`, with its largest encoded size in bytes (the quotes of a JSON string count)",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«skip»)] One(u8) }",
        "a variant with `skip` cannot be written and read back; remove `skip`, or the variant",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«skip_serializing»)] One(u8) }",
        "a variant with `skip_serializing` cannot be written and read back; remove `skip_serializing`, or the variant",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«skip_deserializing»)] One(u8) }",
        "a variant with `skip_deserializing` cannot be written and read back; remove `skip_deserializing`, or the variant",
    ),
    (
        "#[derive(SessionField)] #[serde(«tag» = \"t\")] struct Visit { id: u8 }",
        "`tag` on a struct writes an entry that is not a field; remove `tag`, or add a field for that entry",
    ),
    (
        "#[derive(SessionField)] #[serde(«remote» = \"Other\")] struct Visit { id: u8 }",
        "`remote` describes a type of another crate, which a session cannot use as a field type; write `#[serde(with = \"…\")]` and `#[session(max_size = 64)]` on a field of that type",
    ),
    (
        "#[derive(SessionField)] #[serde(«variant_identifier»)] enum Visit { One }",
        "trickster-session does not support serde's `variant_identifier` on an enum; remove it",
    ),
    (
        "#[derive(SessionField)] #[serde(«untagged»)] struct Visit { id: u8 }",
        "trickster-session does not support serde's `untagged` on a struct; remove it",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«tag» = \"t\")] One }",
        "trickster-session does not support serde's `tag` on a variant; remove it",
    ),
    (
        "#[derive(SessionField)] #[serde(rename_all«(serialize = \"lowercase\")»)] struct Visit { id: u8 }",
        "`rename_all(…)` can write one name and read another; write one name for both, `rename_all = \"…\"`",
    ),
];

const SKIP_IN_TUPLE: &str =
    "tuple fields are read by position, so none can be skipped; remove `skip`, or name the fields";

/// Types whose size the derive cannot compute: the source, and the start of the message.
const UNKNOWN_SIZES: &[(&str, &str)] = &[
    (
        "#[derive(SessionData)] #[serde(«into» = \"u8\")] struct Login { id: u8 }",
        "`into` makes serde write or read another type",
    ),
    (
        "#[derive(SessionField)] #[serde(«from» = \"u8\")] struct Visit { id: u8 }",
        "`from` makes serde write or read another type",
    ),
    (
        "#[derive(SessionField)] #[serde(«try_from» = \"u8\")] enum Visit { One }",
        "`try_from` makes serde write or read another type",
    ),
    (
        "#[derive(SessionField)] #[serde(«untagged»)] enum Visit { One(u8) }",
        "`untagged` lets serde read one variant as another",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«with» = \"w\")] One(u8) }",
        "`with` replaces how serde writes or reads a variant",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«deserialize_with» = \"w\")] One(u8) }",
        "`deserialize_with` replaces how serde writes or reads a variant",
    ),
];

/// All rows, as marked source and message.
fn all() -> Vec<(String, String)> {
    let around = |before: &'static str, table: &'static [(&str, &str)], after: &'static str| {
        table.iter().map(move |(source, message)| {
            (format!("{before}{source}{after}"), (*message).to_owned())
        })
    };
    let unknown = UNKNOWN_SIZES.iter().map(|(source, why)| {
        ((*source).to_owned(), format!("{why}, so the size of this type is unknown; {ON_THE_TYPE}"))
    });
    let on_session =
        |table| around("#[derive(SessionData)] #[session(", table, ")] struct Login { id: u8 }");
    let without_encrypt = if cfg!(feature = "encrypt") { &[] } else { WITHOUT_ENCRYPT };
    let without_postcard = if cfg!(feature = "postcard") { &[] } else { WITHOUT_POSTCARD };
    on_session(SESSION_ATTRIBUTES)
        .chain(on_session(without_encrypt))
        .chain(on_session(without_postcard))
        .chain(around(
            "#[derive(SessionData)] struct Login { #[session(",
            FIELD_ATTRIBUTES,
            ")] name: String }",
        ))
        .chain(around(
            "#[derive(SessionData)] struct Login { #[serde(",
            SERDE_FIELD_ATTRIBUTES,
            ")] name: Option<String> }",
        ))
        .chain(around("", TYPES, ""))
        .chain(unknown)
        .collect()
}

#[test]
fn each_error_is_reported_once_at_its_span() {
    for (source, message) in all() {
        let (before, rest) = source.split_once('«').unwrap();
        let (marked, after) = rest.split_once('»').unwrap();
        let source = format!("{before}{marked}{after}");
        let span = (1, before.chars().count() + 1);
        let width = Some(marked.chars().count());
        let expected = Report { message, span, width };
        assert_eq!(reports(source.parse().unwrap()), [expected], "{source}");
    }
}

#[test]
fn every_message_in_the_source_has_a_test() {
    let tested: Vec<String> = all().into_iter().map(|(_, message)| message).collect();
    let mut checked = 0;
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for text in texts_in(&file) {
            let needs_feature = (cfg!(feature = "postcard") && text.contains("feature `postcard`"))
                || (cfg!(feature = "encrypt") && text.contains("feature `encrypt`"));
            let is_tested = needs_feature || tested.iter().any(|message| is_part(&text, message));
            assert!(is_tested, "{}: no test produces {text:?}", file.display());
            checked += 1;
        }
    }
    assert!(checked >= 70, "only {checked} texts were found");
}

/// The source files in a directory, without those that only contain tests.
fn sources(directory: &Path) -> Vec<PathBuf> {
    const FOR_TESTS: [&str; 4] = ["tests.rs", "tests", "programs.rs", "messages.rs"];
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| !FOR_TESTS.iter().any(|name| path.ends_with(name)))
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .collect()
}

/// The string literals of a source file that contain several words. Tests, attributes and unreachable
/// panics are left out.
pub fn texts_in(file: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    collect(fs::read_to_string(file).unwrap().parse().unwrap(), &mut texts);
    texts
}

fn collect(tokens: TokenStream, texts: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                // The `!` of `#![…]` and `//!`.
                tokens.next_if(|next| matches!(next, TokenTree::Punct(it) if it.as_char() == '!'));
                let attribute = tokens.next_if(|next| matches!(next, TokenTree::Group(_)));
                if attribute.is_some_and(|it| it.to_string().replace(' ', "") == "[cfg(test)]") {
                    skip_item(&mut tokens);
                }
            }
            TokenTree::Ident(name) if name == "unreachable" || name == "expect" => {
                tokens.find(|token| matches!(token, TokenTree::Group(_)));
            }
            TokenTree::Group(group) => collect(group.stream(), texts),
            TokenTree::Literal(_) => {
                let text = syn::parse2::<LitStr>(token.into()).map(|text| text.value());
                texts.extend(text.ok().filter(|text| is_prose(text)));
            }
            _ => {}
        }
    }
}

/// Skips what follows `#[cfg(test)]`.
fn skip_item(tokens: &mut impl Iterator<Item = TokenTree>) {
    tokens.find(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    });
}

fn is_prose(text: &str) -> bool {
    text.contains(' ') && text.split(' ').any(|word| word.chars().any(char::is_alphabetic))
}

/// Whether the format string `text` can produce a part of `message`: all its literal pieces occur in order.
pub fn is_part(text: &str, message: &str) -> bool {
    let mut rest = message;
    let pieces = text.trim().split('{').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('}').map_or(piece, |(_, after)| after),
    });
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else { return false };
        rest = after;
    }
    true
}

#[test]
fn a_format_string_matches_what_it_produces() {
    for (text, message, is) in [
        ("`{key}` is text; write {0}", "`name` is text; write `x`", true),
        ("is text", "`name` is text; write `x`", true),
        ("`{key}` is a flag", "`name` is text; write `x`", false),
        ("write {0} is text", "`name` is text; write `x`", false),
    ] {
        assert_eq!(is_part(text, message), is, "{text}");
    }
}
