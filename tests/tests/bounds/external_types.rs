//! Field types of other crates. Types with a fixed capacity need no `max_len`.

use std::collections::{BTreeMap, BTreeSet};

use arrayvec::{ArrayString, ArrayVec};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use uuid::Uuid;

use super::strategies::*;
use crate::{bounds, loose_bounds};

bounds! {
    uuids: Uuid; any::<u128>().prop_map(Uuid::from_u128); [Uuid::nil(), Uuid::max()];
    maps_of_uuids: BTreeMap<Uuid, u8>, session(max_len = 2);
        btree_map(any::<u128>().prop_map(Uuid::from_u128), any::<u8>(), 0..4);
        [BTreeMap::new(), BTreeMap::from([(Uuid::nil(), 255), (Uuid::max(), 255)])];
}

mod time_types {
    use time::{
        Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset,
        Weekday,
    };

    use super::*;

    fn dates() -> impl Strategy<Value = Date> {
        (Date::MIN.to_julian_day()..=Date::MAX.to_julian_day())
            .prop_map(|day| Date::from_julian_day(day).unwrap())
    }

    fn nanos() -> impl Strategy<Value = u32> {
        (0u32..1_000_000_000, 0u32..10)
            .prop_map(|(nanos, by)| nanos / 10u32.pow(by) * 10u32.pow(by))
    }

    fn times() -> impl Strategy<Value = Time> {
        (0u8..24, 0u8..60, 0u8..60, nanos())
            .prop_map(|(h, m, s, n)| Time::from_hms_nano(h, m, s, n).unwrap())
    }

    fn offsets() -> impl Strategy<Value = UtcOffset> {
        let most = 25 * 3600 + 59 * 60 + 59;
        prop_oneof![
            (-most..=most).prop_map(|seconds| UtcOffset::from_whole_seconds(seconds).unwrap()),
            Just(UtcOffset::UTC),
        ]
    }

    fn date_times() -> impl Strategy<Value = PrimitiveDateTime> {
        (dates(), times()).prop_map(|(date, time)| PrimitiveDateTime::new(date, time))
    }

    fn weekdays() -> Vec<Weekday> {
        (0..7).map(|days| Weekday::Monday.nth_next(days)).collect()
    }

    fn months() -> Vec<Month> {
        (0..12).map(|months| Month::January.nth_next(months)).collect()
    }

    fn year_zero() -> Date {
        Date::from_ordinal_date(0, 1).unwrap()
    }

    fn last() -> Time {
        Time::from_hms_nano(23, 59, 59, 999_999_999).unwrap()
    }

    bounds! {
        dates_of_time: Date; dates(); [year_zero(), Date::MIN.replace_ordinal(365).unwrap()];
        times_of_time: Time; times(); [Time::MIDNIGHT, last()];
        date_times_of_time: PrimitiveDateTime;
            date_times();
            [
                PrimitiveDateTime::new(year_zero(), Time::MIDNIGHT),
                PrimitiveDateTime::new(Date::MIN.replace_ordinal(365).unwrap(), last()),
            ];
        utc_date_times: UtcDateTime;
            date_times().prop_map(|time| UtcDateTime::new(time.date(), time.time()));
            [
                UtcDateTime::new(year_zero(), Time::MIDNIGHT),
                UtcDateTime::new(Date::MIN.replace_ordinal(365).unwrap(), last()),
            ];
        offset_date_times: OffsetDateTime;
            (date_times(), offsets()).prop_filter_map("out of range", |(time, offset)| {
                // `time` cannot compare an instant whose UTC date is out of range.
                time.assume_offset(offset).checked_to_offset(UtcOffset::UTC)?;
                Some(time.assume_offset(offset))
            });
            [
                PrimitiveDateTime::new(year_zero(), Time::MIDNIGHT).assume_utc(),
                PrimitiveDateTime::new(Date::MIN.replace_ordinal(365).unwrap(), last())
                    .assume_offset(UtcOffset::from_hms(-1, -30, -15).unwrap()),
            ];
        utc_offsets: UtcOffset; offsets(); [UtcOffset::UTC];
        durations_of_time: Duration;
            (signed(), -999_999_999i32..1_000_000_000)
                .prop_map(|(secs, nanos)| Duration::seconds(secs as i64)
                    .checked_add(Duration::nanoseconds(nanos.into())).unwrap_or(Duration::MIN));
            [Duration::ZERO, Duration::MIN];
        weekdays_of_time: Weekday; prop::sample::select(weekdays()); weekdays();
        months_of_time: Month; prop::sample::select(months()); months();
        sets_of_dates: BTreeSet<Date>, session(max_len = 2);
            btree_set(dates(), 0..4);
            [
                BTreeSet::new(),
                BTreeSet::from([364, 365].map(|day| Date::MIN.replace_ordinal(day).unwrap())),
            ];
        maps_of_dates: BTreeMap<Date, u8>, session(max_len = 1);
            btree_map(dates(), any::<u8>(), 0..3);
            [BTreeMap::new(), BTreeMap::from([(Date::MIN.replace_ordinal(365).unwrap(), 255)])];
    }

    bounds! {
        sets_of_a_weekday: std::collections::HashSet<Weekday>, session(max_len = 1);
            proptest::collection::hash_set(prop::sample::select(weekdays()), 0..3);
            [[Weekday::Wednesday].into(), [].into()];
    }

    loose_bounds! {
        sets_of_weekdays: std::collections::HashSet<Weekday>, session(max_len = 5);
            proptest::collection::hash_set(prop::sample::select(weekdays()), 0..7);
        sets_of_months: std::collections::HashSet<Month>, session(max_len = 99);
            proptest::collection::hash_set(prop::sample::select(months()), 0..12);
    }
}

mod chrono_types {
    use chrono::{
        DateTime, Datelike, FixedOffset, Month, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta,
        TimeZone, Utc, Weekday,
    };

    use super::*;

    fn dates() -> impl Strategy<Value = NaiveDate> {
        let days = NaiveDate::MIN.num_days_from_ce()..=NaiveDate::MAX.num_days_from_ce();
        prop_oneof![days, 1i32..1_000_000]
            .prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
    }

    /// Includes leap seconds, which chrono allows in every minute.
    fn times() -> impl Strategy<Value = NaiveTime> {
        let second = prop_oneof![Just(59u32), 0u32..60];
        (0u32..24, 0u32..60, second, 0u32..2_000_000_000, 0u32..10).prop_filter_map(
            "not a valid time",
            |(h, m, s, n, by)| {
                let nanos = n / 10u32.pow(by) * 10u32.pow(by);
                NaiveTime::from_hms_nano_opt(h, m, s, nanos)
            },
        )
    }

    fn date_times() -> impl Strategy<Value = NaiveDateTime> {
        (dates(), times()).prop_map(|(date, time)| date.and_time(time))
    }

    fn offsets() -> impl Strategy<Value = FixedOffset> {
        prop_oneof![
            (-86_399i32..86_400).prop_map(|seconds| FixedOffset::east_opt(seconds).unwrap()),
            (-1439i32..1440).prop_map(|minutes| FixedOffset::east_opt(minutes * 60).unwrap()),
        ]
    }

    fn year_zero() -> NaiveDate {
        NaiveDate::from_ymd_opt(0, 1, 1).unwrap()
    }

    fn last() -> NaiveTime {
        NaiveTime::from_hms_nano_opt(23, 59, 59, 1_999_999_999).unwrap()
    }

    fn weekdays() -> Vec<Weekday> {
        (0..7).map(|day| Weekday::try_from(day).unwrap()).collect()
    }

    fn months() -> Vec<Month> {
        (1..=12).map(|month| Month::try_from(month).unwrap()).collect()
    }

    bounds! {
        naive_dates: NaiveDate; dates(); [year_zero(), NaiveDate::MIN, NaiveDate::MAX];
        naive_times: NaiveTime; times(); [NaiveTime::MIN, last()];
        naive_date_times: NaiveDateTime;
            date_times();
            [year_zero().and_time(NaiveTime::MIN), NaiveDate::MAX.and_time(last())];
        utc_date_times: DateTime<Utc>;
            date_times().prop_map(|time| time.and_utc());
            [
                year_zero().and_time(NaiveTime::MIN).and_utc(),
                DateTime::<Utc>::MIN_UTC,
                DateTime::<Utc>::MAX_UTC,
            ];
        offset_date_times: DateTime<FixedOffset>;
            (date_times(), offsets()).prop_map(|(time, offset)| offset.from_utc_datetime(&time));
            [
                year_zero().and_time(NaiveTime::MIN).and_utc().fixed_offset(),
                FixedOffset::west_opt(3600).unwrap()
                    .from_utc_datetime(&DateTime::<Utc>::MAX_UTC.naive_utc()),
            ];
        time_deltas: TimeDelta;
            (signed(), 0u32..1_000_000_000).prop_filter_map("out of range", |(secs, nanos)| {
                TimeDelta::new((secs >> 74) as i64, nanos)
            });
            [
                TimeDelta::zero(),
                TimeDelta::new(TimeDelta::MIN.num_seconds() - 1, 999_999_999).unwrap(),
            ];
        weekdays_of_chrono: Weekday; prop::sample::select(weekdays()); weekdays();
        months_of_chrono: Month; prop::sample::select(months()); months();
        maps_of_dates: BTreeMap<NaiveDate, u8>, session(max_len = 2);
            btree_map(dates(), any::<u8>(), 0..4);
            [BTreeMap::new(), BTreeMap::from([(NaiveDate::MIN, 255), (NaiveDate::MAX, 255)])];
        sets_of_weekdays: std::collections::HashSet<Weekday>, session(max_len = 7);
            proptest::collection::hash_set(prop::sample::select(weekdays()), 0..7);
            [weekdays().into_iter().collect(), std::collections::HashSet::new()];
    }

    loose_bounds! {
        sets_of_months: std::collections::HashSet<Month>, session(max_len = 5);
            proptest::collection::hash_set(prop::sample::select(months()), 0..7);
    }
}

mod arrayvec_types {
    use super::*;

    fn texts<const N: usize>() -> impl Strategy<Value = ArrayString<N>> {
        text(N).prop_filter_map("too long", |text| ArrayString::from(&text).ok())
    }

    bounds! {
        array_strings: ArrayString<9>;
            texts();
            [ArrayString::new(), ArrayString::from(&"\0".repeat(9)).unwrap()];
        empty_array_strings: ArrayString<0>; texts(); [ArrayString::new()];
        array_vecs: ArrayVec<u16, 5>;
            vec(any::<u16>(), 0..=5).prop_map(ArrayVec::from_iter);
            [ArrayVec::new(), ArrayVec::from([65535; 5])];
        array_vecs_of_text: ArrayVec<String, 2>, session(max_len = 7);
            vec(text(8), 0..=2).prop_map(ArrayVec::from_iter);
            [ArrayVec::new(), ArrayVec::from([const { String::new() }; 2].map(|_| "x".repeat(7)))];
        sets_of_array_strings: BTreeSet<ArrayString<0>>, session(max_len = 1);
            btree_set(texts(), 0..2);
            [BTreeSet::new(), BTreeSet::from([ArrayString::new()])];
        // Only 27 characters take six bytes in JSON.
        sets_of_one_byte: BTreeSet<ArrayString<1>>, session(max_len = 27);
            btree_set(texts(), 0..40);
            [
                BTreeSet::new(),
                (0..32u8).filter(|byte| !b"\x08\t\n\x0c\r".contains(byte)).map(|byte| {
                    ArrayString::from(char::from(byte).encode_utf8(&mut [0])).unwrap()
                }).collect(),
            ];
    }
}

mod heapless_types {
    use heapless::index_map::FnvIndexMap;
    use heapless::index_set::FnvIndexSet;
    use heapless::{Deque, LinearMap, String, Vec};

    use super::*;

    fn texts<const N: usize>() -> impl Strategy<Value = String<N>> {
        text(N).prop_filter_map("too long", |text| String::try_from(text.as_str()).ok())
    }

    fn deque(items: impl IntoIterator<Item = i8>) -> Deque<i8, 5> {
        let mut deque = Deque::new();
        items.into_iter().for_each(|item| deque.push_back(item).unwrap());
        deque
    }

    bounds! {
        strings: String<9>; texts(); [String::new(), String::try_from("\0".repeat(9).as_str()).unwrap()];
        vecs: Vec<u16, 5>;
            vec(any::<u16>(), 0..=5).prop_map(|items| Vec::from_slice(&items).unwrap());
            [Vec::new(), Vec::from_slice(&[65535; 5]).unwrap()];
        short_vecs: Vec<bool, 5, u8>;
            vec(any::<bool>(), 0..=5).prop_map(|items| items.into_iter().collect::<Vec<_, 5, u8>>());
            [Vec::<bool, 5, u8>::new(), [false; 5].into_iter().collect()];
        deques: Deque<i8, 5>;
            vec(any::<i8>(), 0..=5).prop_map(deque);
            [deque([]), deque([-128; 5])];
        index_maps: FnvIndexMap<String<3>, u8, 4>;
            vec((texts(), any::<u8>()), 0..=4).prop_map(FnvIndexMap::from_iter);
            [
                FnvIndexMap::new(),
                ["\0\0\0", "\0\0\x01", "\0\x01\x01", "\x01\0\0"]
                    .map(|key| (String::try_from(key).unwrap(), 255)).into_iter().collect(),
            ];
        index_sets: FnvIndexSet<u8, 4>;
            vec(any::<u8>(), 0..=4).prop_map(FnvIndexSet::from_iter);
            [FnvIndexSet::new(), FnvIndexSet::from_iter(252..=255)];
        linear_maps: LinearMap<u8, bool, 4>;
            btree_map(any::<u8>(), any::<bool>(), 0..=4).prop_map(LinearMap::from_iter);
            [LinearMap::new(), LinearMap::from_iter((252..=255).map(|key| (key, false)))];
    }
}
