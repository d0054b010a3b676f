//! Combinations that serde writes and could never read back do not compile: the derive knows each,
//! and serde shows here that it is so.

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

/// Declares a type around one field, and tells which of its values serde reads back in JSON.
macro_rules! buffered {
    ($($name:ident: $type:ty, $value:expr, $limits:ty, $allowed:literal;)*) => {$(
        #[test]
        fn $name() {
            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            struct Inner {
                value: $type,
            }
            let never = <$type as SessionField<$limits>>::INFO.never_buffered;
            assert_eq!(never.is_none(), $allowed, "{never:?}");

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            #[serde(tag = "tag")]
            enum Internal { Struct { value: $type }, One(Inner) }

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            #[serde(untagged)]
            enum Untagged { Struct { value: $type } }

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            enum Loose { Struct { value: $type }, #[serde(untagged)] Number(u64) }

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            struct Flat { #[serde(flatten)] inner: Inner }

            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            #[serde(tag = "tag", content = "content")]
            enum Adjacent { Struct { value: $type } }

            assert_eq!(reads_json(&Internal::Struct { value: $value }), $allowed);
            assert_eq!(reads_json(&Internal::One(Inner { value: $value })), $allowed);
            assert_eq!(reads_json(&Untagged::Struct { value: $value }), $allowed);
            assert_eq!(reads_json(&Loose::Struct { value: $value }), $allowed);
            assert_eq!(reads_json(&Flat { inner: Inner { value: $value } }), $allowed);
            assert!(reads_json(&Adjacent::Struct { value: $value }), "a tag with content is read");
            assert!(reads_json(&Inner { value: $value }));
            assert!(reads_json(&Loose::Number(7)));
        }
    )*};
}

type One = Len<2, Len<9>>;

buffered! {
    u128s_are_not_read_through_the_buffer: u128, 1, (), false;
    i128s_are_not_read_through_the_buffer: i128, -1, (), false;
    a_128_bit_number_deep_inside_is_not: Vec<Option<(u8, u128)>>, vec![Some((1, 1))], One, false;
    u64s_are: u64, u64::MAX, (), true;
    floats_are: (f64, f32), (0.1, 0.1), (), true;
    maps_of_numbers_are_not: BTreeMap<u8, u8>, BTreeMap::from([(1, 1)]), One, false;
    maps_of_bools_are_not: BTreeMap<bool, u8>, BTreeMap::from([(true, 1)]), One, false;
    maps_of_text_are: BTreeMap<String, u8>, BTreeMap::from([("1".to_owned(), 1)]), One, true;
    maps_of_chars_are: BTreeMap<char, u8>, BTreeMap::from([('1', 1)]), One, true;
    maps_of_addresses_are: BTreeMap<Ipv4Addr, u8>, BTreeMap::from([([1; 4].into(), 1)]), One, true;
    maps_of_enums_are: BTreeMap<Name, u8>, BTreeMap::from([(Name::A, 1)]), One, true;
    sets_of_numbers_are: BTreeSet<u8>, BTreeSet::from([1]), One, true;
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, SessionField)]
enum Name {
    A,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Nothing;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Newtype(Option<u8>);

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(untagged)]
enum Perhaps {
    Number(u8),
    Nothing,
}

#[test]
fn an_option_of_what_json_writes_as_null_is_refused_in_json_alone() {
    fn refused<T: SessionField + Serialize + DeserializeOwned + PartialEq>(some: T) -> bool {
        let info = <Option<T> as SessionField>::INFO;
        assert_eq!(info.never_json.is_some(), !reads_json(&Some(some)));
        info.never_json.is_some()
    }
    assert!(refused(()));
    assert!(refused(PhantomData::<u8>));
    assert!(refused(None::<u8>));
    assert!(refused(Box::new(None::<u8>)));
    assert!(refused(Nothing));
    assert!(refused(Newtype(None)));
    assert!(refused(Perhaps::Nothing));
    assert!(!refused(0u8));
    assert!(!refused([None::<u8>]));
    assert!(!refused(Name::A));
    assert!(
        reads_postcard(&Some(None::<u8>))
            && <Option<Option<u8>> as SessionField>::INFO.never_postcard.is_none()
    );
}

#[test]
fn a_map_whose_keys_json_cannot_write_is_refused() {
    fn refused<K: SessionField + Serialize + std::hash::Hash + Eq>(key: K) -> bool {
        let info = <HashMap<K, u8> as SessionField<Len<1>>>::INFO;
        let written = serde_json::to_string(&HashMap::from([(key, 1)])).is_ok();
        assert!(written || info.never_json.is_some(), "it would fail at run time");
        info.never_json.is_some()
    }
    assert!(refused(()));
    assert!(refused((1u8, 2u8)));
    assert!(refused([1u8]));
    assert!(refused(None::<u8>));
    assert!(!refused(1u8) && !refused(-1i128) && !refused(true) && !refused('"'));
}

/// Types that postcard reads as others than it wrote, or not at all.
mod in_postcard {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    enum SkippedBefore {
        #[serde(skip)]
        #[allow(dead_code)]
        Gone,
        Here,
        There(u8),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    enum SkippedBehind {
        Here,
        There(u8),
        #[serde(skip)]
        #[allow(dead_code)]
        Gone,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    struct LeftOut {
        #[serde(skip_serializing, default)]
        gone: u8,
        here: u8,
    }

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
    struct Flat {
        #[serde(flatten)]
        inner: Skipped,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    #[serde(tag = "tag")]
    struct Tagged {
        here: u8,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    #[serde(tag = "tag")]
    enum Internal {
        A { here: u8 },
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
    #[serde(untagged)]
    enum Untagged {
        A { here: u8 },
    }

    #[test]
    fn what_postcard_cannot_read_back_is_refused_and_its_neighbours_are_not() {
        fn refused<T: SessionField + Serialize + DeserializeOwned + PartialEq>(value: T) -> bool {
            let never = T::INFO.never_postcard;
            assert!(reads_postcard(&value) == never.is_none(), "{never:?}");
            never.is_some()
        }
        assert!(refused(SkippedBefore::Here));
        assert!(refused(SkippedBefore::There(1)));
        assert!(!refused(SkippedBehind::There(1)) && !refused(SkippedBehind::Here));
        assert!(refused(LeftOut { gone: 0, here: 1 }));
        assert!(!refused(Skipped { gone: 0, here: 1 }));
        assert!(refused(Sometimes { perhaps: None, here: 1 }));
        assert!(refused(Flat { inner: Skipped { gone: 0, here: 1 } }));
        assert!(refused(Tagged { here: 1 }));
        assert!(refused(Internal::A { here: 1 }));
        assert!(refused(Untagged::A { here: 1 }));
    }

    #[test]
    fn json_reads_all_of_them() {
        fn read<T: SessionField + Serialize + DeserializeOwned + PartialEq>(value: T) -> bool {
            reads_json(&value) && T::INFO.never_json.is_none()
        }
        assert!(read(SkippedBefore::There(1)) && read(SkippedBehind::Here));
        assert!(read(LeftOut { gone: 0, here: 1 }) && read(Skipped { gone: 0, here: 1 }));
        assert!(read(Sometimes { perhaps: None, here: 1 }));
        assert!(read(Flat { inner: Skipped { gone: 0, here: 1 } }));
        assert!(read(Tagged { here: 1 }));
        assert!(read(Internal::A { here: 1 }) && read(Untagged::A { here: 1 }));
    }
}
