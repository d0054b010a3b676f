//! The derive refuses types that serde would not read back. These tests run serde to show that each
//! refused type fails to round-trip and that each allowed one succeeds.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Debug;
use std::marker::PhantomData;
use std::net::Ipv4Addr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use trickster_session::{Len, SessionField};

fn reads_json<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> bool {
    let text = serde_json::to_string(value).unwrap();
    serde_json::from_str::<T>(&text).is_ok_and(|back| back == *value)
}

fn reads_postcard<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> bool {
    let Ok(bytes) = postcard::to_allocvec(value) else { return false };
    postcard::take_from_bytes::<T>(&bytes)
        .is_ok_and(|(back, rest)| back == *value && rest.is_empty())
}

/// The reason why an enum with `#[serde(tag)]` cannot hold a field of this type.
macro_rules! never_in_tag {
    ($type:ty, $limits:literal) => {{
        #[derive(SessionField)]
        #[serde(tag = "tag")]
        #[allow(dead_code)]
        enum Internal {
            Struct {
                #[session(max_len($limits))]
                value: $type,
            },
        }
        <Internal as SessionField>::INFO.json.never
    }};
    ($type:ty) => {{
        #[derive(SessionField)]
        #[serde(tag = "tag")]
        #[allow(dead_code)]
        enum Internal {
            Struct { value: $type },
        }
        <Internal as SessionField>::INFO.json.never
    }};
}

/// Declares enums with one field of a type, and checks whether serde reads a value back from JSON.
macro_rules! in_enums {
    ($($name:ident: $type:ty $(; max_len $limit:literal)?, $value:expr, $allowed:literal;)*) => {$(
        #[test]
        fn $name() {
            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            struct Inner {
                value: $type,
            }

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            #[serde(tag = "tag")]
            enum Internal { Struct { value: $type }, One(Inner) }

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            #[serde(tag = "tag", content = "content")]
            enum Adjacent { Struct { value: $type } }

            let never = never_in_tag!($type $(, $limit)?);
            assert_eq!(never.is_none(), $allowed, "{never:?}");
            assert_eq!(reads_json(&Internal::Struct { value: $value }), $allowed);
            assert_eq!(reads_json(&Internal::One(Inner { value: $value })), $allowed);
            assert!(reads_json(&Adjacent::Struct { value: $value }), "adjacently tagged enums are read back");
            assert!(reads_json(&Inner { value: $value }));
        }
    )*};
}

in_enums! {
    an_internally_tagged_enum_refuses_a_u128: u128, 1, false;
    an_internally_tagged_enum_refuses_an_i128: i128, -1, false;
    an_internally_tagged_enum_refuses_a_128_bit_integer_deep_inside:
        Vec<Option<(u8, u128)>>; max_len 2, vec![Some((1, 1))], false;
    an_internally_tagged_enum_refuses_an_f32: f32, 7.038_531e-26, false;
    an_internally_tagged_enum_holds_a_u64: u64, u64::MAX, true;
    an_internally_tagged_enum_holds_an_f64: f64, 0.1, true;
    an_internally_tagged_enum_refuses_a_map_of_numbers: BTreeMap<u8, u8>; max_len 2, BTreeMap::from([(1, 1)]), false;
    an_internally_tagged_enum_refuses_a_map_of_bools:
        BTreeMap<bool, u8>; max_len 2, BTreeMap::from([(true, 1)]), false;
    an_internally_tagged_enum_refuses_a_map_of_unbounded_numbers:
        BTreeMap<Unbounded, u8>; max_len 2, BTreeMap::from([(Unbounded(1), 1)]), false;
    an_internally_tagged_enum_holds_a_map_of_text: BTreeMap<Text, u8>; max_len 2, BTreeMap::from([(Text("1".into()), 1)]), true;
    an_internally_tagged_enum_holds_a_map_of_chars: BTreeMap<char, u8>; max_len 2, BTreeMap::from([('1', 1)]), true;
    an_internally_tagged_enum_holds_a_map_of_addresses:
        BTreeMap<Ipv4Addr, u8>; max_len 2, BTreeMap::from([([1; 4].into(), 1)]), true;
    an_internally_tagged_enum_holds_a_map_of_enums: BTreeMap<Name, u8>; max_len 2, BTreeMap::from([(Name::A, 1)]), true;
    an_internally_tagged_enum_holds_a_set_of_numbers: BTreeSet<u8>; max_len 2, BTreeSet::from([1]), true;
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, SessionField)]
struct Unbounded(#[session(unbounded)] u64);

/// Text whose size is given by `max_size`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, SessionField)]
struct Text(#[session(max_size = 9)] String);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, SessionField)]
enum Name {
    A,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Nothing;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Newtype(Option<u8>);

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
struct Transparent<T> {
    value: Option<u8>,
    marker: PhantomData<T>,
}

#[test]
fn json_refuses_an_option_of_a_type_written_as_null() {
    fn is_refused<T: SessionField + Serialize + DeserializeOwned + PartialEq>(some: T) -> bool {
        let info = <Option<T> as SessionField>::INFO;
        assert_eq!(info.json.never.is_some(), !reads_json(&Some(some)));
        info.json.never.is_some()
    }
    assert!(is_refused(()));
    assert!(is_refused(PhantomData::<u8>));
    assert!(is_refused(None::<u8>));
    assert!(is_refused(Box::new(None::<u8>)));
    assert!(is_refused(Nothing));
    assert!(is_refused(Newtype(None)));
    assert!(is_refused(Transparent { value: None, marker: PhantomData::<u8> }));
    assert!(!is_refused(0u8));
    assert!(!is_refused([None::<u8>]));
    assert!(!is_refused(Name::A));
    assert!(
        reads_postcard(&Some(None::<u8>))
            && <Option<Option<u8>> as SessionField>::INFO.postcard.never.is_none()
    );
}

#[test]
fn json_refuses_a_map_whose_keys_it_cannot_write() {
    fn is_refused<K: SessionField + Serialize + std::hash::Hash + Eq>(key: K) -> bool {
        let info = <HashMap<K, u8> as SessionField<Len<1>>>::INFO;
        let written = serde_json::to_string(&HashMap::from([(key, 1)])).is_ok();
        assert!(written || info.json.never.is_some(), "serialization would fail at run time");
        info.json.never.is_some()
    }
    assert!(is_refused(()));
    assert!(is_refused((1u8, 2u8)));
    assert!(is_refused([1u8]));
    assert!(is_refused(None::<u8>));
    assert!(!is_refused(1u8) && !is_refused(-1i128) && !is_refused(true) && !is_refused('"'));
}

/// Types that postcard reads back changed, or not at all.
mod in_postcard {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    struct Skipped {
        #[serde(skip)]
        gone: u8,
        here: u8,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    struct Sometimes {
        #[serde(skip_serializing_if = "Option::is_none")]
        perhaps: Option<u8>,
        here: u8,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    #[serde(tag = "tag")]
    enum Internal {
        A { here: u8 },
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    #[serde(tag = "tag", content = "content")]
    enum Adjacent {
        A { here: u8 },
    }

    #[test]
    fn postcard_refuses_types_that_it_may_not_read_back() {
        fn is_refused<T: SessionField>() -> bool {
            T::INFO.postcard.never.is_some()
        }
        assert!(!is_refused::<Skipped>() && reads_postcard(&Skipped { gone: 0, here: 1 }));
        assert!(
            is_refused::<Sometimes>() && !reads_postcard(&Sometimes { perhaps: None, here: 1 })
        );
        assert!(is_refused::<Internal>() && !reads_postcard(&Internal::A { here: 1 }));
        // The current serde reads this by position, which a later version may change.
        assert!(is_refused::<Adjacent>());
    }

    #[test]
    fn json_reads_back_every_type_that_postcard_refuses() {
        fn is_read_back<T: SessionField + Serialize + DeserializeOwned + PartialEq>(
            value: T,
        ) -> bool {
            reads_json(&value) && T::INFO.json.never.is_none()
        }
        assert!(is_read_back(Skipped { gone: 0, here: 1 }));
        assert!(is_read_back(Sometimes { perhaps: None, here: 1 }));
        assert!(is_read_back(Internal::A { here: 1 }) && is_read_back(Adjacent::A { here: 1 }));
    }
}
