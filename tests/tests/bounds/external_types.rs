//! Collections of other crates' types. The unit tests in `session/src/field/impls/` prove the bounds of
//! the types themselves; here they pass through `set` and `verify`, as items and as keys.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use arrayvec::{ArrayString, ArrayVec};
use proptest::collection::{btree_map, btree_set, hash_set, vec};
use proptest::prelude::*;
use uuid::Uuid;

use super::strategies::*;
use crate::{bounds, loose_bounds};

fn uuids() -> impl Strategy<Value = Uuid> {
    any::<u128>().prop_map(Uuid::from_u128)
}

fn inline<const N: usize>() -> impl Strategy<Value = ArrayString<N>> {
    text(N).prop_filter_map("too long", |text| ArrayString::from(&text).ok())
}

bounds! {
    maps_of_uuids: BTreeMap<Uuid, u8>, session(max_len = 2);
        btree_map(uuids(), any::<u8>(), 0..4);
        [BTreeMap::new(), BTreeMap::from([(Uuid::nil(), 255), (Uuid::max(), 255)])];
    array_vecs_of_text: ArrayVec<String, 2>, session(max_len = 7);
        vec(text(8), 0..=2).prop_map(ArrayVec::from_iter);
        [ArrayVec::new(), ArrayVec::from(["x".repeat(7), "y".repeat(7)])];
    sets_of_array_strings: BTreeSet<ArrayString<0>>, session(max_len = 1);
        btree_set(inline(), 0..2);
        [BTreeSet::new(), BTreeSet::from([ArrayString::new()])];
    // Only 27 characters take six bytes in JSON.
    sets_of_one_byte: BTreeSet<ArrayString<1>>, session(max_len = 27);
        btree_set(inline(), 0..40);
        [
            BTreeSet::new(),
            (0..32u8).filter(|byte| !b"\x08\t\n\x0c\r".contains(byte)).map(|byte| {
                ArrayString::from(char::from(byte).encode_utf8(&mut [0])).unwrap()
            }).collect(),
        ];
}

mod time_types {
    use time::{Date, Month, Weekday};

    use super::*;

    fn dates() -> impl Strategy<Value = Date> {
        (Date::MIN.to_julian_day()..=Date::MAX.to_julian_day())
            .prop_map(|day| Date::from_julian_day(day).unwrap())
    }

    fn weekdays() -> impl Strategy<Value = Weekday> {
        (0u8..7).prop_map(|days| Weekday::Monday.nth_next(days))
    }

    fn months() -> impl Strategy<Value = Month> {
        (0u8..12).prop_map(|months| Month::January.nth_next(months))
    }

    bounds! {
        sets_of_dates: BTreeSet<Date>, session(max_len = 2);
            btree_set(dates(), 0..4);
            [
                BTreeSet::new(),
                BTreeSet::from([364, 365].map(|day| Date::MIN.replace_ordinal(day).unwrap())),
            ];
        maps_of_dates: BTreeMap<Date, u8>, session(max_len = 1);
            btree_map(dates(), any::<u8>(), 0..3);
            [BTreeMap::new(), BTreeMap::from([(Date::MIN.replace_ordinal(365).unwrap(), 255)])];
        sets_of_a_weekday: HashSet<Weekday>, session(max_len = 1);
            hash_set(weekdays(), 0..3);
            [[Weekday::Wednesday].into(), [].into()];
    }

    loose_bounds! {
        sets_of_weekdays: HashSet<Weekday>, session(max_len = 5); hash_set(weekdays(), 0..7);
        sets_of_months: HashSet<Month>, session(max_len = 99); hash_set(months(), 0..12);
    }
}

mod chrono_types {
    use chrono::{Datelike, Month, NaiveDate, Weekday};

    use super::*;

    fn dates() -> impl Strategy<Value = NaiveDate> {
        let days = NaiveDate::MIN.num_days_from_ce()..=NaiveDate::MAX.num_days_from_ce();
        days.prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
    }

    fn weekdays() -> impl Iterator<Item = Weekday> {
        (0..7).map(|day| Weekday::try_from(day).unwrap())
    }

    fn months() -> impl Strategy<Value = Month> {
        (1u8..=12).prop_map(|month| Month::try_from(month).unwrap())
    }

    bounds! {
        maps_of_dates: BTreeMap<NaiveDate, u8>, session(max_len = 2);
            btree_map(dates(), any::<u8>(), 0..4);
            [BTreeMap::new(), BTreeMap::from([(NaiveDate::MIN, 255), (NaiveDate::MAX, 255)])];
        sets_of_weekdays: HashSet<Weekday>, session(max_len = 7);
            hash_set(prop::sample::select(Vec::from_iter(weekdays())), 0..7);
            [weekdays().collect(), HashSet::new()];
    }

    loose_bounds! {
        sets_of_months: HashSet<Month>, session(max_len = 5); hash_set(months(), 0..7);
    }
}
