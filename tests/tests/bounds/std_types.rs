//! Field types of `core` and `std`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use proptest::collection::{btree_map, btree_set, hash_map, hash_set, vec};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

use super::strategies::*;
use crate::{bounds, loose_bounds};

macro_rules! integers {
    ($($name:ident: $type:ident, $nonzero:ident $nonzero_type:ident, $wide:ident;)*) => {
        bounds! {$(
            $name: $type;
                prop_oneof![any::<$type>(), $wide().prop_map(|number| number as $type)];
                [0, $type::MIN, $type::MAX];
            $nonzero: $nonzero_type;
                $wide().prop_filter_map("zero", |number| $nonzero_type::new(number as $type));
                [$nonzero_type::new(1).unwrap(), $nonzero_type::MIN, $nonzero_type::MAX];
        )*}
    };
}

integers! {
    u8s: u8, nonzero_u8s NonZeroU8, wide;
    u16s: u16, nonzero_u16s NonZeroU16, wide;
    u32s: u32, nonzero_u32s NonZeroU32, wide;
    u64s: u64, nonzero_u64s NonZeroU64, wide;
    u128s: u128, nonzero_u128s NonZeroU128, wide;
    i8s: i8, nonzero_i8s NonZeroI8, signed;
    i16s: i16, nonzero_i16s NonZeroI16, signed;
    i32s: i32, nonzero_i32s NonZeroI32, signed;
    i64s: i64, nonzero_i64s NonZeroI64, signed;
    i128s: i128, nonzero_i128s NonZeroI128, signed;
}

// The bounds assume 64 bits on every target; narrower values do not reach them.
#[cfg(target_pointer_width = "64")]
integers! {
    usizes: usize, nonzero_usizes NonZeroUsize, wide;
    isizes: isize, nonzero_isizes NonZeroIsize, signed;
}

/// An enum whose variant names have three different lengths.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, SessionField,
)]
enum Color {
    Red,
    Blue,
    Cyan,
    Green,
}

const COLORS: [Color; 4] = [Color::Red, Color::Blue, Color::Cyan, Color::Green];

fn color() -> impl Strategy<Value = Color> {
    prop::sample::select(&COLORS[..])
}

/// The `count` longest values in JSON, and the `count` longest in postcard.
fn longest<T: Clone + Serialize, C: FromIterator<T>>(mut values: Vec<T>, count: usize) -> [C; 2] {
    values.sort_by_key(|value| std::cmp::Reverse(serde_json::to_vec(value).unwrap().len()));
    let json = values[..count.min(values.len())].iter().cloned().collect();
    values.sort_by_key(|value| std::cmp::Reverse(postcard::to_allocvec(value).unwrap().len()));
    [json, values[..count.min(values.len())].iter().cloned().collect()]
}

/// Sets of the longest values, and the empty set.
fn sets<T: Clone + Serialize, C: FromIterator<T>>(values: Vec<T>, count: usize) -> Vec<C> {
    longest(values, count).into_iter().chain([C::from_iter([])]).collect()
}

/// Maps with the longest keys, and the empty map.
fn maps<K, V, C>(keys: Vec<K>, count: usize, value: V) -> Vec<C>
where
    K: Clone + Serialize,
    V: Clone,
    C: FromIterator<(K, V)>,
{
    let maps = longest::<K, Vec<K>>(keys, count).into_iter().chain([Vec::new()]);
    maps.map(|keys| keys.into_iter().map(|key| (key, value.clone())).collect()).collect()
}

/// `count` different texts of `len` bytes.
fn names(len: usize, count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:0>len$}")).collect()
}

bounds! {
    bools: bool; any::<bool>(); [true, false];
    chars: char; prop_oneof![letters(), any::<char>()]; ['a', '\0', '\u{10ffff}', '"'];
    // `-0.0000010000001` and `-1.2345678901234567e-308` are the longest; a brute force over all of
    // `f32` found none longer.
    f32_numbers: f32; f32s(); [0.0, -0.000_001_000_000_1];
    f64_numbers: f64; f64s(); [0.0, -1.234_567_890_123_456_7e-308];
    units: (); Just(()); [()];
    phantoms: PhantomData<u8>; Just(PhantomData); [PhantomData];
    ipv4_addresses: Ipv4Addr;
        any::<Ipv4Addr>();
        [Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST];
    ipv6_addresses: Ipv6Addr;
        prop_oneof![
            any::<Ipv6Addr>(),
            any::<Ipv4Addr>().prop_map(|address| address.to_ipv6_mapped()),
            any::<Ipv4Addr>().prop_map(|address| address.to_ipv6_compatible()),
            vec(prop_oneof![Just(0), any::<u16>()], 8)
                .prop_map(|words| Ipv6Addr::from(<[u16; 8]>::try_from(words).unwrap())),
        ];
        [Ipv6Addr::UNSPECIFIED, Ipv6Addr::from([0xffff; 8])];
    addresses: IpAddr;
        any::<IpAddr>();
        [
            IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            IpAddr::V6(Ipv6Addr::UNSPECIFIED),
            IpAddr::V6(Ipv6Addr::from([0xffff; 8])),
        ];
    durations: Duration;
        (wide(), 0u32..1_000_000_000).prop_map(|(secs, nanos)| Duration::new(secs as u64, nanos));
        [Duration::ZERO, Duration::MAX];

    options: Option<u32>; any::<Option<u32>>(); [None, Some(0), Some(u32::MAX)];
    options_of_short: Option<u8>; any::<Option<u8>>(); [None, Some(0), Some(255)];
    options_of_text: Option<String>, session(max_len = 9);
        prop::option::of(text(12));
        [None, Some(String::new()), Some("x".repeat(9))];
    boxes: Box<i64>; any::<i64>().prop_map(Box::new); [Box::new(0), Box::new(i64::MIN)];
    pairs: (u8, String), session(max_len = 9);
        (any::<u8>(), text(12));
        [(0, String::new()), (255, "x".repeat(9))];
    one_tuples: (f32,); f32s().prop_map(|number| (number,)); [(0.0,), (-0.000_001_000_000_1,)];
    long_tuples: (u8, u16, u32, i8, i16, i32, bool, char, f64, (), u8, i128);
        (wide(), letters(), signed()).prop_map(|(number, letter, signed)| {
            let small = number as u8;
            let (a, b, c) = (small, number as u16, number as u32);
            let (d, e, f) = (small as i8, b as i16, c as i32);
            (a, b, c, d, e, f, a > 9, letter, 0.5, (), a, signed)
        });
        [
            (0, 0, 0, 0, 0, 0, true, 'a', 0.0, (), 0, 0),
            (
                255, 65535, u32::MAX, -128, i16::MIN, i32::MIN, false, '\0',
                -1.234_567_890_123_456_7e-308, (), 255, i128::MIN,
            ),
            (
                255, 65535, u32::MAX, -128, i16::MIN, i32::MIN, false, char::MAX,
                0.0, (), 255, i128::MIN,
            ),
        ];
    arrays: [i16; 3]; any::<[i16; 3]>(); [[0; 3], [i16::MIN; 3]];
    empty_arrays: [i16; 0]; Just([]); [[]];
    arrays_of_text: [String; 2], session(max_len = 5);
        [text(7), text(7)];
        [[const { String::new() }; 2], ["xxxxx".to_owned(), "xxxxx".to_owned()]];

    strings: String, session(max_len = 40); text(60); [String::new(), "x".repeat(40)];
    one_byte_strings: String, session(max_len = 1);
        text(2);
        [String::new(), "x".to_owned()];
    long_strings: String, session(max_len = 2900);
        text(1000);
        [String::new(), "x".repeat(2900)];
    // In postcard, a length of 128 or more takes two bytes.
    strings_of_127: String, session(max_len = 127); text(140); [String::new(), "x".repeat(127)];
    strings_of_128: String, session(max_len = 128); text(140); [String::new(), "x".repeat(128)];
    boxed_text: Box<str>, session(max_len = 9);
        text(12).prop_map(Into::into);
        ["".into(), "xxxxxxxxx".into()];
    borrowed_text: Cow<'static, str>, session(max_len = 9);
        text(12).prop_map(Cow::Owned);
        [Cow::Borrowed(""), Cow::Borrowed("xxxxxxxxx")];
    counted_text: Rc<str>, session(max_len = 9);
        text(12).prop_map(Into::into);
        ["".into(), "xxxxxxxxx".into()];
    shared_text: Arc<str>, session(max_len = 9);
        text(12).prop_map(Into::into);
        ["".into(), "xxxxxxxxx".into()];

    vecs: Vec<u64>, session(max_len = 5);
        vec(any::<u64>(), 0..8);
        [vec![], vec![u64::MAX; 5]];
    long_vecs: Vec<u8>, session(max_len = 200);
        vec(any::<u8>(), 0..220);
        [vec![], vec![255; 200]];
    vecs_of_text: Vec<String>, session(max_len(4, 9));
        vec(text(10), 0..6);
        [vec![], vec!["xxxxxxxxx".to_owned(); 4]];
    vecs_of_vecs: Vec<Vec<Option<char>>>, session(max_len(3, 4));
        vec(vec(prop::option::of(letters()), 0..5), 0..5);
        [vec![], vec![vec![Some('\0'); 4]; 3], vec![vec![Some(char::MAX); 4]; 3]];
    boxed_slices: Box<[i8]>, session(max_len = 6);
        vec(any::<i8>(), 0..8).prop_map(Into::into);
        [Box::from([]), Box::from([-128; 6])];
    deques: VecDeque<bool>, session(max_len = 6);
        vec(any::<bool>(), 0..8).prop_map(Into::into);
        [VecDeque::new(), VecDeque::from([false; 6])];
    lists: LinkedList<u16>, session(max_len = 6);
        vec(any::<u16>(), 0..8).prop_map(LinkedList::from_iter);
        [LinkedList::new(), LinkedList::from([65535; 6])];

    sets_of_numbers: BTreeSet<u32>, session(max_len = 6);
        btree_set(any::<u32>(), 0..8);
        [BTreeSet::new(), (0..6).map(|down| u32::MAX - down).collect()];
    sets_of_text: HashSet<String>, session(max_len(3, 5));
        hash_set(text(6), 0..5);
        sets(names(5, 3), 3);
    sets_of_a_bool: HashSet<bool>, session(max_len = 1);
        hash_set(any::<bool>(), 0..3);
        sets(vec![true, false], 1);
    sets_of_u8s: BTreeSet<u8>, session(max_len = 150);
        btree_set(any::<u8>(), 0..160);
        sets((0..=255).collect(), 150);
    sets_of_i8s: HashSet<i8>, session(max_len = 29);
        hash_set(any::<i8>(), 0..40);
        sets((-128..=127).collect(), 29);
    sets_of_nonzero_u8s: BTreeSet<NonZeroU8>, session(max_len = 150);
        btree_set(any::<NonZeroU8>(), 0..160);
        sets((1..=255).filter_map(NonZeroU8::new).collect(), 150);
    sets_of_nonzero_i8s: BTreeSet<NonZeroI8>, session(max_len = 29);
        btree_set(any::<NonZeroI8>(), 0..40);
        sets((-128..=127).filter_map(NonZeroI8::new).collect(), 29);
    // Only 27 characters take six bytes in JSON.
    sets_of_chars: BTreeSet<char>, session(max_len = 27);
        btree_set(letters(), 0..30);
        sets(('\0'..='~').chain('\u{10000}'..='\u{10040}').collect(), 27);
    sets_of_one_byte: BTreeSet<String>, session(max_len(90, 1));
        btree_set(text(1), 0..30);
        [(b'#'..=b'[').chain(b']'..=b'}').map(|byte| char::from(byte).to_string()).take(90).collect(), BTreeSet::new()];
    sets_of_u16s: BTreeSet<u16>, session(max_len = 300);
        btree_set(any::<u16>(), 0..300);
        sets((60000..=65535).collect(), 300);

    maps_of_text: BTreeMap<String, u8>, session(max_len(3, 5));
        btree_map(text(6), any::<u8>(), 0..5);
        maps(names(5, 3), 3, 255);
    maps_of_text_to_text: HashMap<String, Vec<String>>, session(max_len(2, 6, 2, 7));
        hash_map(text(7), vec(text(7), 0..4), 0..4);
        maps(names(6, 2), 2, vec!["xxxxxxx".to_owned(); 2]);
    maps_of_u8s: BTreeMap<u8, u8>, session(max_len = 150);
        btree_map(any::<u8>(), any::<u8>(), 0..160);
        maps((0..=255).collect(), 150, 255);
    maps_of_i8s: BTreeMap<i8, bool>, session(max_len = 29);
        btree_map(any::<i8>(), any::<bool>(), 0..40);
        maps((-128..=127).collect(), 29, false);
    maps_of_u64s: BTreeMap<u64, i8>, session(max_len = 4);
        btree_map(any::<u64>(), any::<i8>(), 0..6);
        maps((0..4).map(|down| u64::MAX - down).collect(), 4, -128);
    maps_of_u128s: BTreeMap<u128, u128>, session(max_len = 4);
        btree_map(wide(), wide(), 0..6);
        maps((0..4).map(|down| u128::MAX - down).collect(), 4, u128::MAX);
    maps_of_i128s: BTreeMap<i128, i128>, session(max_len = 4);
        btree_map(signed(), signed(), 0..6);
        maps((0..4).map(|up| i128::MIN + up).collect(), 4, i128::MIN);
    maps_of_nonzeros: BTreeMap<NonZeroU32, ()>, session(max_len = 4);
        btree_map(any::<NonZeroU32>(), Just(()), 0..6);
        maps((0..4).map(|down| NonZeroU32::new(u32::MAX - down).unwrap()).collect(), 4, ());
    maps_of_bools: HashMap<bool, Option<bool>>, session(max_len = 1);
        hash_map(any::<bool>(), any::<Option<bool>>(), 0..3);
        maps(vec![true, false], 1, Some(false));
    maps_of_chars: BTreeMap<char, char>, session(max_len = 27);
        btree_map(letters(), letters(), 0..33);
        [
            maps(('\0'..=' ').chain('\u{10000}'..='\u{10040}').collect(), 27, '\0'),
            maps(('\0'..=' ').chain('\u{10000}'..='\u{10040}').collect(), 27, char::MAX),
        ].concat();
    maps_of_addresses: BTreeMap<IpAddr, u8>, session(max_len = 3);
        btree_map(any::<IpAddr>(), any::<u8>(), 0..4);
        maps((0..3).map(|down| IpAddr::from([0xffff - down; 8])).collect(), 3, 255);
    maps_of_maps: BTreeMap<u16, BTreeMap<char, [u8; 2]>>, session(max_len(2, 2));
        btree_map(any::<u16>(), btree_map(letters(), any::<[u8; 2]>(), 0..3), 0..3);
        ['\0', '\u{10ff00}'].into_iter().flat_map(|first| {
            let inner = BTreeMap::from([(first, [255; 2]), (char::from_u32(first as u32 + 1).unwrap(), [255; 2])]);
            maps((65000..=65001).collect(), 2, inner)
        }).collect::<Vec<_>>();
}

// Sets and maps that cannot be filled with values of maximal length.
loose_bounds! {
    sets_of_bools: HashSet<bool>, session(max_len = 9); hash_set(any::<bool>(), 0..3);
    sets_of_all_u8s: BTreeSet<u8>, session(max_len = 300); btree_set(any::<u8>(), 0..256);
    sets_of_all_i8s: HashSet<i8>, session(max_len = 300); hash_set(any::<i8>(), 0..256);
    sets_of_colors: HashSet<Color>, session(max_len = 3); hash_set(color(), 0..4);
    maps_of_all_u8s: BTreeMap<u8, u8>, session(max_len = 256);
        btree_map(any::<u8>(), any::<u8>(), 0..256);
    maps_of_all_bools: HashMap<bool, Option<bool>>, session(max_len = 5);
        hash_map(any::<bool>(), any::<Option<bool>>(), 0..3);
    maps_of_colors: BTreeMap<Color, u8>, session(max_len = 9);
        btree_map(color(), any::<u8>(), 0..5);
}

/// In postcard, the 129th and later variants have a discriminant of two bytes.
macro_rules! many {
    ($($variant:ident)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, SessionField)]
        enum Many {
            $($variant,)*
            Last(u8),
        }

        const MANY: &[Many] = &[$(Many::$variant,)* Many::Last(0), Many::Last(255)];

        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, SessionField)]
        enum Names {
            $($variant,)*
        }

        const NAMES: &[Names] = &[$(Names::$variant,)*];
    };
}

many! {
    V0 V1 V2 V3 V4 V5 V6 V7 V8 V9 V10 V11 V12 V13 V14 V15
    V16 V17 V18 V19 V20 V21 V22 V23 V24 V25 V26 V27 V28 V29 V30 V31
    V32 V33 V34 V35 V36 V37 V38 V39 V40 V41 V42 V43 V44 V45 V46 V47
    V48 V49 V50 V51 V52 V53 V54 V55 V56 V57 V58 V59 V60 V61 V62 V63
    V64 V65 V66 V67 V68 V69 V70 V71 V72 V73 V74 V75 V76 V77 V78 V79
    V80 V81 V82 V83 V84 V85 V86 V87 V88 V89 V90 V91 V92 V93 V94 V95
    V96 V97 V98 V99 V100 V101 V102 V103 V104 V105 V106 V107 V108 V109 V110 V111
    V112 V113 V114 V115 V116 V117 V118 V119 V120 V121 V122 V123 V124 V125 V126 V127
    V128
}

bounds! {
    enums_of_many_variants: Many; prop::sample::select(MANY); MANY;
    sets_of_a_name: HashSet<Names>, session(max_len = 1);
        hash_set(prop::sample::select(NAMES), 0..3);
        sets(NAMES.into(), 1);
}

loose_bounds! {
    sets_of_many_names: HashSet<Names>, session(max_len = 120);
        hash_set(prop::sample::select(NAMES), 0..130);
}

/// Tuples of more than twelve items do not implement `Debug`, so only the bounds are checked.
const _: () = {
    type Sixteen = (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, i8);
    let info = <Sixteen as SessionField>::INFO;
    assert!(info.json.size.max == 15 * 3 + 4 + 15 + 2 && info.json.size.min == 16 + 15 + 2);
    assert!(info.postcard.size.max == 16 && info.postcard.size.min == 16);
};
