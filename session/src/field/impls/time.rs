//! `time`: text in JSON, as its feature `serde-human-readable` writes it; tuples of numbers in
//! postcard.

use time::{
    Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset, Weekday,
};

use super::scalars::fixed;
use crate::field::Info;
use crate::size::Bound;
use crate::size::varint_len;

/// The most characters of a year: another crate may have enabled time's `large-dates`, with which
/// six digits and a sign take the place of four.
const YEAR: usize = if Date::MAX.year() > 9999 { "+999999".len() } else { "-9999".len() };

const DATE: Bound = Bound::new("0000-00-00".len(), YEAR + "-00-00".len());
const TIME: Bound = Bound::new("00:00:00.0".len(), "00:00:00.000000000".len());
const OFFSET: Bound = Bound::exactly("+00:00:00".len());
const DATE_TIME: Bound = DATE.plus(" ".len()).then(TIME);
const OFFSET_DATE_TIME: Bound = DATE_TIME.plus(" ".len()).then(OFFSET);
/// Seconds of up to 19 digits with a sign, and nine digits after the point.
const DURATION: Bound = Bound::new(1, 1 + 19).plus(".000000000".len());

/// A year as a varint of its zigzag form, and the day of the year.
const DATE_TUPLE: Bound =
    Bound::new(1, varint_len(2 * Date::MAX.year() as usize)).then(Bound::new(1, varint_len(366)));
/// Hour, minute and second, and the nanoseconds.
const TIME_TUPLE: Bound = Bound::exactly(3).then(NANOS);
const NANOS: Bound = Bound::new(1, varint_len(999_999_999));
const OFFSET_TUPLE: Bound = Bound::exactly(3);
/// An `i64` and an `i32` within ±999,999,999.
const DURATION_TUPLE: Bound = Bound::new(1, 10).then(Bound::new(1, varint_len(2 * 999_999_999)));

const fn text(name: &str, text: Bound, tuple: Bound) -> Info {
    Info::new(name, text.plus(2), tuple).keyed(text.plus(2))
}

/// `Monday` to `Wednesday`.
const WEEKDAY: Info = text("time::Weekday", Bound::new(6, 9), Bound::exactly(1));

/// `May` to `September`.
const MONTH: Info = text("time::Month", Bound::new(3, 9), Bound::exactly(1));

fixed! {
    Date: text("Date", DATE, DATE_TUPLE);
    Time: text("Time", TIME, TIME_TUPLE);
    PrimitiveDateTime: text("PrimitiveDateTime", DATE_TIME, DATE_TUPLE.then(TIME_TUPLE));
    UtcDateTime: text("UtcDateTime", DATE_TIME, DATE_TUPLE.then(TIME_TUPLE));
    OffsetDateTime: text(
        "OffsetDateTime",
        OFFSET_DATE_TIME,
        DATE_TUPLE.then(TIME_TUPLE).then(OFFSET_TUPLE),
    );
    UtcOffset: text("UtcOffset", OFFSET, OFFSET_TUPLE);
    Duration: text("time::Duration", DURATION, DURATION_TUPLE);
    Weekday: WEEKDAY;
    Month: MONTH;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::field::reached::bounds_hold;

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

    #[test]
    fn the_bounds_of_weekdays_and_months_hold_and_are_reached() {
        let days: Vec<Weekday> = (0..7).map(|days| Weekday::Monday.nth_next(days)).collect();
        bounds_hold(prop::sample::select(days.clone()), &days);
        let months: Vec<Month> = (0..12).map(|months| Month::January.nth_next(months)).collect();
        bounds_hold(prop::sample::select(months.clone()), &months);
    }

    #[test]
    fn the_bounds_of_dates_and_times_hold_and_are_reached() {
        let days = [
            Date::from_ordinal_date(0, 1).unwrap(),
            Date::from_ordinal_date(Date::MIN.year(), 365).unwrap(),
        ];
        let clock = [Time::MIDNIGHT, Time::from_hms_nano(23, 59, 59, 999_999_999).unwrap()];
        bounds_hold(dates(), &days);
        bounds_hold(times(), &clock);
        let both: [_; 2] = core::array::from_fn(|at| PrimitiveDateTime::new(days[at], clock[at]));
        bounds_hold(date_times(), &both);
        let utc = |time: PrimitiveDateTime| UtcDateTime::new(time.date(), time.time());
        bounds_hold(date_times().prop_map(utc), &both.map(utc));
        bounds_hold(offsets(), &[UtcOffset::UTC]);
        let behind = UtcOffset::from_hms(-1, -30, -15).unwrap();
        bounds_hold(
            (date_times(), offsets()).prop_filter_map("out of range", |(time, offset)| {
                // `time` cannot compare an instant whose UTC date is out of range.
                time.assume_offset(offset).checked_to_offset(UtcOffset::UTC)?;
                Some(time.assume_offset(offset))
            }),
            &[both[0].assume_utc(), both[1].assume_offset(behind)],
        );
    }

    #[test]
    fn the_bounds_of_durations_hold_and_are_reached() {
        let durations = (any::<i64>(), 0u32..64, -999_999_999i32..1_000_000_000).prop_map(
            |(seconds, by, nanos)| {
                Duration::seconds(seconds >> by)
                    .checked_add(Duration::nanoseconds(nanos.into()))
                    .unwrap_or(Duration::MIN)
            },
        );
        bounds_hold(durations, &[Duration::ZERO, Duration::MIN]);
    }

    /// Older versions of `time` write these offsets and cannot read them.
    #[test]
    fn the_largest_offsets_are_read_back() {
        let most = 25 * 3600 + 59 * 60 + 59;
        for offset in [-most, most].map(|seconds| UtcOffset::from_whole_seconds(seconds).unwrap()) {
            let json = serde_json::to_vec(&offset).unwrap();
            assert_eq!(serde_json::from_slice::<UtcOffset>(&json).unwrap(), offset);
            let time = OffsetDateTime::UNIX_EPOCH.to_offset(offset);
            let json = serde_json::to_vec(&time).unwrap();
            assert_eq!(serde_json::from_slice::<OffsetDateTime>(&json).unwrap(), time);
            let mut buffer = [0; 64];
            let written = postcard::to_slice(&time, &mut buffer).unwrap();
            assert_eq!(postcard::from_bytes::<OffsetDateTime>(written).unwrap(), time);
        }
    }
}
