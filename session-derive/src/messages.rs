//! Every message of the derive, with the code that it points at between `«` and `»`; and that no
//! message is missing here.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use crate::programs::{Report, reports};

/// What is written in `#[session(…)]` on a session, and what the derive says of it.
const OF_A_SESSION: &[(&str, &str)] = &[
    ("«\"30d\"»", EXPECTED),
    ("max_age = \"30d\", «5»", EXPECTED),
    (
        "max_age«:» \"30d\"",
        "expected `=`, `(` or `,` after `max_age`; an attribute is `max_age`, `max_age = value` or `max_age(value, …)`",
    ),
    (
        "«max-age» = \"30d\"",
        "`max-age` is not an attribute, since names have no hyphen; write `max_age`",
    ),
    ("max_age «=»", "`max_age` has no value after its `=`; write one, or remove the `=`"),
    (
        "max_age «=», path = \"/\"",
        "`max_age` has no value after its `=`; write one, or remove the `=`",
    ),
    ("max_age = \"1d\", «max_age» = \"2d\"", "`max_age` is given twice; keep one of them"),
    ("path = \"/a\")] #[session(«path» = \"/b\"", "`path` is given twice; keep one of them"),
    // Attributes that do not exist.
    ("«ttl» = \"30d\"", "a session has no attribute `ttl`; did you mean `max_age`?"),
    ("«idle» = \"30d\"", "a session has no attribute `idle`; did you mean `idle_timeout`?"),
    ("«samesite» = \"Lax\"", "a session has no attribute `samesite`; did you mean `same_site`?"),
    (
        "«secret» = \"x\"",
        "a session has no attribute `secret`; the secret is given to `Keyring` at run time, as by `Keyring::from_env(\"SESSION_SECRET\")`; remove it here",
    ),
    ("«max_len» = 4", "a session has no attribute `max_len`; it belongs on a field"),
    (
        "«bound» = \"\"",
        "a session has no attribute `bound`; it belongs on a type that derives `SessionField`",
    ),
    (
        "«colour» = \"red\"",
        "a session has no attribute `colour`; known are name, max_age, idle_timeout, path, domain, secure, http_only, same_site, partitioned, version, previous, codec, encrypt, limit, max_size, crate",
    ),
    // Durations.
    (
        "max_age = «30d»",
        "`max_age` is a duration; write seconds, such as `max_age = 3600`, or text, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «1.5»",
        "`max_age` is a duration; write seconds, such as `max_age = 3600`, or text, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «-1»",
        "`max_age` is a duration; write seconds, such as `max_age = 3600`, or text, such as `max_age = \"30d\"`",
    ),
    (
        "«max_age»",
        "`max_age` is a duration; write seconds, such as `max_age = 3600`, or text, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «60 * 60»",
        "`max_age` is a number or text, not an expression; write seconds, such as `max_age = 3600`, or text, such as `max_age = \"30d\"`",
    ),
    (
        "max_age = «99999999999999999999»",
        "`max_age` is too large, since browsers keep a cookie for 400 days at most; write up to `max_age = \"400d\"`",
    ),
    (
        "max_age = «\"\"»",
        "`max_age`: `\"\"` is not a valid duration; write a whole number and a unit (`s`, `m`, `h`, `d`, `w`), such as `\"30d\"`",
    ),
    (
        "max_age = «\"-1d\"»",
        "`max_age`: `\"-1d\"` is not a valid duration; write a whole number and a unit (`s`, `m`, `h`, `d`, `w`), such as `\"30d\"`",
    ),
    (
        "max_age = «\"3600\"»",
        "`max_age`: `\"3600\"` has no unit; write `\"3600s\"`, or `3600` without quotes for seconds",
    ),
    (
        "max_age = «\"1.5d\"»",
        "`max_age`: `\"1.5d\"` is not one whole number and one unit; write `\"36h\"`",
    ),
    (
        "max_age = «\"1d12h\"»",
        "`max_age`: `\"1d12h\"` is not one whole number and one unit; write `\"36h\"`",
    ),
    (
        "max_age = «\"3mo\"»",
        "`max_age`: `mo` is not a unit; write one of `s`, `m`, `h`, `d`, `w`, such as `\"3d\"`",
    ),
    ("max_age = «\"30D\"»", "`max_age`: `D` is not a unit; write `\"30d\"`"),
    (
        "idle_timeout = «\"30 minutes\"»",
        "`idle_timeout`: ` minutes` is not a unit; write `\"30m\"`",
    ),
    (
        "max_age = «\"99999999999999999999w\"»",
        "`max_age`: `\"99999999999999999999w\"` is too large, since browsers keep a cookie for 400 days at most; write up to `\"400d\"`",
    ),
    // Other values.
    ("name = «5»", "`name` is text; write `name = \"__Host-login\"`"),
    ("name = «concat!(\"a\", \"b\")»", "`name` is text; write `name = \"__Host-login\"`"),
    ("domain = «5»", "`domain` is text; write `domain = \"example.com\"`"),
    ("«path»", "`path` is text; write `path = \"/app\"`"),
    ("secure = «\"yes\"»", "`secure` is a flag; write `secure`, or `secure = false`"),
    ("http_only«(true)»", "`http_only` is a flag; write `http_only`, or `http_only = false`"),
    ("partitioned = «1»", "`partitioned` is a flag; write `partitioned`, or `partitioned = false`"),
    ("encrypt = «\"yes\"»", "`encrypt` is a flag; write `encrypt`, or `encrypt = false`"),
    ("same_site = «Lax»", SAME_SITE),
    ("same_site = «\"Loose\"»", SAME_SITE),
    (
        "codec = «\"cbor\"»",
        "`codec` is `\"json\"` (the default) or `\"postcard\"`; write `codec = \"postcard\"`",
    ),
    ("version = «0»", "`version` is a whole number from 1 to 65535; write `version = 2`"),
    ("version = «65536»", "`version` is a whole number from 1 to 65535; write `version = 2`"),
    ("version = «\"2\"»", "`version` is a whole number from 1 to 65535; write `version = 2`"),
    (
        "previous = «\"LoginV1\"»",
        "`previous` is the type of the previous version; write `previous = LoginV1`",
    ),
    ("crate = «5»", "`crate` is the path to trickster-session; write `crate = my_name_for_it`"),
    ("limit = «\"4kb\"»", "`limit` is a whole number of at least 1; write `limit = 4000`"),
    ("limit = «\"1024\"»", "`limit` is a whole number of at least 1; write `limit = 1024`"),
    ("«limit»", "`limit` is a number of bytes; write `limit = 4000`"),
    ("«max_size»", "`max_size` is a number of bytes; write `max_size = 64`"),
    ("max_size = «0»", "`max_size` is 0, so nothing would fit; write 1 or more"),
];

const EXPECTED: &str = "expected an attribute such as `max_age = \"30d\"` or `max_len = 32`";
const SAME_SITE: &str = "`same_site` is `\"Strict\"`, `\"Lax\"` (the default) or `\"None\"`; write `same_site = \"Strict\"`";

/// The same where the features of that name are off.
const WITHOUT_ENCRYPT: &[(&str, &str)] = &[(
    "«encrypt»",
    "`encrypt` needs the feature `encrypt` of trickster-session; add it in Cargo.toml",
)];
const WITHOUT_POSTCARD: &[(&str, &str)] = &[(
    "codec = «\"postcard\"»",
    "`codec = \"postcard\"` needs the feature `postcard` of trickster-session; add it in Cargo.toml",
)];

/// What is written in `#[session(…)]` on a field of a session.
const OF_A_FIELD: &[(&str, &str)] = &[
    ("max_len = 4, «max_len» = 5", "`max_len` is given twice; keep one of them"),
    ("«max_length» = 4", "a field has no attribute `max_length`; did you mean `max_len`?"),
    (
        "«max_age» = \"1d\"",
        "a field has no attribute `max_age`; it belongs on a struct that derives `SessionData`",
    ),
    (
        "«max_len»",
        "`max_len` is a length; write `max_len = 32`, or `max_len(10, 32)` for several levels",
    ),
    ("max_len = «0»", "`max_len` is 0, so nothing would fit; write 1 or more"),
    ("max_len(3, «0»)", "`max_len` is 0, so nothing would fit; write 1 or more"),
    ("max_len = «-8»", "`max_len` is a whole number of at least 1; write `max_len = 64`"),
    ("max_len = «6.4»", "`max_len` is a whole number of at least 1; write `max_len = 64`"),
    ("max_len = «\"32\"»", "`max_len` is a whole number of at least 1; write `max_len = 32`"),
    ("max_len = «8u64»", "`max_len` is a whole number of at least 1; write `max_len = 8`"),
    ("max_len = «(3, 4)»", "several lengths go in parentheses; write `max_len(3, 4)`"),
    ("max_len = «[3, 4]»", "several lengths go in parentheses; write `max_len(3, 4)`"),
    ("max_len = 3, «4»", "several lengths go in parentheses; write `max_len(3, 4)`"),
    ("unbounded = «1»", "`unbounded` is a flag; write `unbounded`, or `unbounded = false`"),
    (
        "allow_sensitive = «\"yes\"»",
        "`allow_sensitive` is a flag; write `allow_sensitive`, or `allow_sensitive = false`",
    ),
    (
        "max_len = 4, max_size = «4»",
        "`max_len` and `max_size` both say how large the field is; keep one of them",
    ),
    (
        "max_size = 4, «unbounded»",
        "`max_size` and `unbounded` both say how large the field is; keep one of them",
    ),
];

/// What is written in `#[serde(…)]` on a field of a session.
const OF_A_FIELD_FOR_SERDE: &[(&str, &str)] = &[
    (
        "«flatten»",
        "with `flatten`, an entry can be read as another field; remove it, so that the entries stay under the name of this field",
    ),
    (
        "«skip_serializing», default",
        "`skip_serializing` makes serde write and read different fields; write `skip`, or remove it",
    ),
    (
        "«skip_deserializing»",
        "`skip_deserializing` makes serde write and read different fields; write `skip`, or remove it",
    ),
    (
        "«getter» = \"f\"",
        "this type describes another one, which a session cannot hold in its place; write `#[serde(with = \"…\")]` and `#[session(max_size = N)]` on the field that holds the other type",
    ),
    ("«borrow»", BORROW),
    (
        "rename«(serialize = \"a\")»",
        "`rename` with a list can write one name and read another; write one for both, `rename = \"…\"`",
    ),
    (
        "rename«(serialize = \"a\", deserialize = \"a\")»",
        "`rename` with a list can write one name and read another; write one for both, `rename = \"…\"`",
    ),
    ("rename = «\"$serde_json::private::Number\"»", RESERVED),
    ("alias = «\"$serde_json::private::Number\"»", RESERVED),
    ("skip_serializing_if = «\"|_| true\"», default", PREDICATE),
    ("skip_serializing_if = «\"\"»", PREDICATE),
    ("«skip_serializing_if»", PREDICATE),
    ("skip_serializing_if = «is_empty»", PREDICATE),
    (
        "«with» = \"hex\"",
        "`with` lets a function write or read the field `name`, so its size is not known; write `#[session(max_size = N)]` on the field, N in bytes as encoded",
    ),
    (
        "«serialize_with» = \"hex\"",
        "`serialize_with` lets a function write or read the field `name`, so its size is not known; write `#[session(max_size = N)]` on the field, N in bytes as encoded",
    ),
    (
        "«deserialize_with» = \"hex\"",
        "`deserialize_with` lets a function write or read the field `name`, so its size is not known; write `#[session(max_size = N)]` on the field, N in bytes as encoded",
    ),
    (
        "«new_in_serde_2»",
        "trickster-session does not support serde's attribute `new_in_serde_2` on a field; remove it",
    ),
    (
        "default «\"x\"»",
        "expected `=`, `(` or `,` after `default`; an attribute is `default`, `default = value` or `default(value, …)`",
    ),
];

const BORROW: &str = "session data is decoded from the cookie and cannot borrow from it; own the data (`String`, not `&str`)";
const RESERVED: &str = "serde_json reserves the name `$serde_json::private::Number` for its own use; write another name";
const PREDICATE: &str = "`skip_serializing_if` takes the path of a function; write `skip_serializing_if = \"path::to::function\"`";
const INSTEAD: &str = "write `#[session(max_size = N)]` on this type, N in bytes as encoded";

/// Whole types.
const TYPES: &[(&str, &str)] = &[
    (
        "#[derive(SessionData)] #[«session»] struct Login { id: u8 }",
        "attributes go in parentheses; write `#[session(key = value, …)]`",
    ),
    (
        "#[derive(SessionData)] #[«session = \"x\"»] struct Login { id: u8 }",
        "attributes go in parentheses; write `#[session(key = value, …)]`",
    ),
    (
        "#[derive(SessionData)] enum «Login» { One }",
        "a session is a struct with named fields; derive `SessionField` on this type instead, and use it as a field of such a struct",
    ),
    (
        "#[derive(SessionData)] struct «Login»(u8);",
        "a session is a struct with named fields; derive `SessionField` on this type instead, and use it as a field of such a struct",
    ),
    (
        "#[derive(SessionData)] struct «Login»;",
        "a session is a struct with named fields; derive `SessionField` on this type instead, and use it as a field of such a struct",
    ),
    (
        "#[derive(SessionData)] union «Login» { id: u8 }",
        "a session is a struct with named fields, and this is a union; write a struct",
    ),
    (
        "#[derive(SessionField)] union «Visit» { id: u8 }",
        "serde cannot serialize a union; write a struct or an enum",
    ),
    (
        "#[derive(SessionField)] enum «Visit» {}",
        "an enum without variants has no value; add a variant",
    ),
    (
        "#[derive(SessionData)] struct Login«<T>» { id: T }",
        "a session cannot have type parameters or lifetimes, since its cookie and size belong to one type; write the types out, and own the data (`String`, not `&str`)",
    ),
    (
        "#[derive(SessionData)] struct Login«<'a>» { id: &'a str }",
        "a session cannot have type parameters or lifetimes, since its cookie and size belong to one type; write the types out, and own the data (`String`, not `&str`)",
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
        "a type that derives `SessionField` has no attribute `encrypt`; it belongs on a struct that derives `SessionData`; a type is either a session or a part of one: derive one of the two",
    ),
    (
        "#[derive(SessionField)] #[session(bound = «\"T\"»)] struct Visit<T>(T);",
        "`bound` takes the predicates of a where clause, as serde's `bound` does; write `bound = \"T: SessionField<Rest = ()>\"`, or `bound = \"\"` for none",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[session(«max_len» = 4)] One(String) }",
        "a variant has no attribute `max_len`; it belongs on a field",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[session(«colour»)] One(String) }",
        "a variant has no attribute `colour`; remove it, or write it on a field",
    ),
    // Recursion and limits.
    (
        "#[derive(SessionField)] struct Tree { children: «Vec<Tree>» }",
        "`Tree` is recursive, so its size is unbounded; write `#[session(max_size = N)]` on the field, N in bytes as encoded, or `#[session(unbounded)]`",
    ),
    (
        "#[derive(SessionField)] struct Page<T> { #[session(max_len = «4»)] content: T }",
        "`T` is a type parameter, and the type it stands for has limits of its own; remove `max_len`",
    ),
    // Attribute macros.
    (
        "#[derive(SessionData)] #[«serde_as»] struct Login { id: u8 }",
        "`serde_as` changes the fields after `SessionData` has read them; write `#[serde_as]` above `#[derive(…)]`",
    ),
    (
        "#[derive(SessionField)] #[«serde_with::skip_serializing_none»] struct Visit { id: u8 }",
        "`skip_serializing_none` changes the fields after `SessionField` has read them; write `#[skip_serializing_none]` above `#[derive(…)]`",
    ),
    // Names.
    (
        "#[derive(SessionField)] struct Visit { a: u8, #[serde(rename = \"a\")] «b»: u8 }",
        "`a` and `b` are both serialized as `a`; give one of them another name with `#[serde(rename = \"…\")]`",
    ),
    (
        "#[derive(SessionField)] enum Visit { A, #[serde(rename = \"A\")] «B» }",
        "`A` and `B` are both serialized as `A`; give one of them another name with `#[serde(rename = \"…\")]`",
    ),
    (
        "#[derive(SessionField)] struct Visit { #[serde(alias = «\"b\"»)] a: u8, b: u8 }",
        "serde reads `b` both as `a` and as `b`; remove this alias, or choose another one",
    ),
    // serde's attributes of types and variants.
    (
        "#[derive(SessionData)] #[serde(«transparent»)] struct Login { id: u8 }",
        "a session is encoded with the names of its fields, which `transparent` leaves out; remove `transparent`",
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
        "the fields of a tuple are read by their positions, so none can be left out; remove `skip_serializing_if`, or give the fields names",
    ),
    (
        "#[derive(SessionField)] struct Visit { #[serde(with = \"w\", «skip_serializing_if» = \"f\")] #[session(max_size = 4)] id: Option<u8> }",
        "serde cannot read a field with `with` that is left out; add `#[serde(default)]` to the field",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«untagged»)] One(u8) }",
        "an untagged variant can be read as another one; remove `untagged`, or put it on the whole enum with `#[session(max_size = N)]`, N in bytes as encoded",
    ),
    ("#[derive(SessionField)] enum Visit { #[serde(«skip»)] One(u8) }", SKIPPED_VARIANT),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«skip_serializing»)] One(u8) }",
        SKIPPED_VARIANT,
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«skip_deserializing»)] One(u8) }",
        SKIPPED_VARIANT,
    ),
    (
        "#[derive(SessionField)] #[serde(«tag» = \"t\")] struct Visit { id: u8 }",
        "`tag` on a struct writes an entry that is not a field; remove it, or add a field for it",
    ),
    (
        "#[derive(SessionField)] #[serde(«remote» = \"Other\")] struct Visit { id: u8 }",
        "this type describes another one, which a session cannot hold in its place; write `#[serde(with = \"…\")]` and `#[session(max_size = N)]` on the field that holds the other type",
    ),
    (
        "#[derive(SessionField)] #[serde(«variant_identifier»)] enum Visit { One }",
        "trickster-session does not support serde's attribute `variant_identifier` on an enum; remove it",
    ),
    (
        "#[derive(SessionField)] #[serde(«untagged»)] struct Visit { id: u8 }",
        "trickster-session does not support serde's attribute `untagged` on a struct; remove it",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«tag» = \"t\")] One }",
        "trickster-session does not support serde's attribute `tag` on a variant; remove it",
    ),
    (
        "#[derive(SessionField)] #[serde(rename_all«(serialize = \"lowercase\")»)] struct Visit { id: u8 }",
        "`rename_all` with a list can write one name and read another; write one for both, `rename_all = \"…\"`",
    ),
];

const SKIP_IN_TUPLE: &str = "the fields of a tuple are read by their positions, so none can be skipped; remove `skip`, or give the fields names";
const SKIPPED_VARIANT: &str =
    "a skipped variant cannot be written and read back; remove the variant, or this attribute";

/// Types that serde writes or reads in another way: the source, and the start of the message.
const UNKNOWN_SIZES: &[(&str, &str)] = &[
    (
        "#[derive(SessionData)] #[serde(«into» = \"u8\")] struct Login { id: u8 }",
        "`into` lets serde write or read another type",
    ),
    (
        "#[derive(SessionField)] #[serde(«from» = \"u8\")] struct Visit { id: u8 }",
        "`from` lets serde write or read another type",
    ),
    (
        "#[derive(SessionField)] #[serde(«try_from» = \"u8\")] enum Visit { One }",
        "`try_from` lets serde write or read another type",
    ),
    (
        "#[derive(SessionField)] #[serde(«untagged»)] enum Visit { One(u8) }",
        "`untagged` lets serde read one variant as another",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«with» = \"w\")] One(u8) }",
        "`with` lets a function write or read a variant",
    ),
    (
        "#[derive(SessionField)] enum Visit { #[serde(«deserialize_with» = \"w\")] One(u8) }",
        "`deserialize_with` lets a function write or read a variant",
    ),
];

/// All of them: the marked source, and the message.
fn all() -> Vec<(String, String)> {
    let around = |before: &'static str, table: &'static [(&str, &str)], after: &'static str| {
        table.iter().map(move |(source, message)| {
            (format!("{before}{source}{after}"), (*message).to_owned())
        })
    };
    let unknown = UNKNOWN_SIZES.iter().map(|(source, why)| {
        ((*source).to_owned(), format!("{why}, so the size is not known; {INSTEAD}"))
    });
    let of_a_session =
        |table| around("#[derive(SessionData)] #[session(", table, ")] struct Login { id: u8 }");
    let without_encrypt = if cfg!(feature = "encrypt") { &[] } else { WITHOUT_ENCRYPT };
    let without_postcard = if cfg!(feature = "postcard") { &[] } else { WITHOUT_POSTCARD };
    of_a_session(OF_A_SESSION)
        .chain(of_a_session(without_encrypt))
        .chain(of_a_session(without_postcard))
        .chain(around(
            "#[derive(SessionData)] struct Login { #[session(",
            OF_A_FIELD,
            ")] name: String }",
        ))
        .chain(around(
            "#[derive(SessionData)] struct Login { #[serde(",
            OF_A_FIELD_FOR_SERDE,
            ")] name: Option<String> }",
        ))
        .chain(around("", TYPES, ""))
        .chain(unknown)
        .collect()
}

#[test]
fn each_message_is_given_once_and_points_at_its_cause() {
    for (marked, message) in all() {
        let (before, rest) = marked.split_once('«').unwrap();
        let (blamed, after) = rest.split_once('»').unwrap();
        let source = format!("{before}{blamed}{after}");
        let span = (1, before.chars().count() + 1);
        let width = Some(blamed.chars().count());
        let expected = Report { message, span, width };
        assert_eq!(reports(source.parse().unwrap()), [expected], "{source}");
    }
}

#[test]
fn no_message_of_the_derive_is_missing_here() {
    let given: Vec<String> = all().into_iter().map(|(_, message)| message).collect();
    let mut checked = 0;
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for text in texts_in(&file) {
            let needs_feature = (cfg!(feature = "postcard") && text.contains("feature `postcard`"))
                || (cfg!(feature = "encrypt") && text.contains("feature `encrypt`"));
            let found = needs_feature || given.iter().any(|message| is_part(&text, message));
            assert!(found, "{}: no test produces {text:?}", file.display());
            checked += 1;
        }
    }
    assert!(checked >= 70, "only {checked} texts were found");
}

/// The source files below a directory that are not for tests alone.
fn sources(directory: &Path) -> Vec<PathBuf> {
    const FOR_TESTS: [&str; 4] = ["tests.rs", "tests", "programs.rs", "messages.rs"];
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| !FOR_TESTS.iter().any(|name| path.ends_with(name)))
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .collect()
}

/// The string literals of a source file that are prose: a space between letters. Tests, attributes
/// and panics that cannot happen are left out.
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
                // `#![…]` and `//!`.
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

/// Whether `message` can be what is formatted by `text`: it has all pieces between the braces.
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
fn a_text_is_part_of_what_is_formatted_by_it() {
    for (text, message, is) in [
        ("`{key}` is text; write {0}", "`name` is text; write `x`", true),
        ("is text", "`name` is text; write `x`", true),
        ("`{key}` is a flag", "`name` is text; write `x`", false),
        ("write {0} is text", "`name` is text; write `x`", false),
    ] {
        assert_eq!(is_part(text, message), is, "{text}");
    }
}
