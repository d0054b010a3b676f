//! `jiff`: text of RFC 3339 and ISO 8601 in both codecs.
//!
//! Two types are left out. A `Span` cannot be compared, and jiff reads 1500 milliseconds back as a
//! second and 500 milliseconds. A `ZonedDateTime` holds the name of a time zone, whose length has no
//! bound and which the reader's time zone database may not know.

use jiff::civil::{Date, DateTime, ISOWeekDate, Time};
use jiff::{SignedDuration, Timestamp};

use super::scalars::fixed;
use super::text::as_text;
use crate::size::Bound;

/// Years before 0 have a sign and six digits.
const DATE: Bound = Bound::new("0000-00-00".len(), "-009999-00-00".len());
const WEEK_DATE: Bound = Bound::new("0000-W00-0".len(), "-009999-W00-0".len());
/// One to nine digits after the point, or none.
const TIME: Bound = Bound::new("00:00:00".len(), "00:00:00.000000000".len());
const DATE_TIME: Bound = DATE.plus("T".len()).then(TIME);
const TIMESTAMP: Bound = DATE_TIME.plus("Z".len());
/// `i64::MIN` seconds are 2562047788015215 hours, 30 minutes and 8 seconds.
const DURATION: Bound = Bound::new("PT0S".len(), "-PT2562047788015214H59M59.999999999S".len());

fixed! {
    Date: as_text("jiff::Date", DATE);
    ISOWeekDate: as_text("jiff::ISOWeekDate", WEEK_DATE);
    Time: as_text("jiff::Time", TIME);
    DateTime: as_text("jiff::DateTime", DATE_TIME);
    Timestamp: as_text("jiff::Timestamp", TIMESTAMP);
    SignedDuration: as_text("jiff::SignedDuration", DURATION);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::field::reached::bounds_hold;

    fn dates() -> impl Strategy<Value = Date> {
        let year = prop_oneof![-9999i16..=9999, -1i16..=1, Just(-9999), Just(9999)];
        (year, 1i8..=12, 1i8..=31)
            .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
    }

    fn nanos() -> impl Strategy<Value = i32> {
        (0i32..1_000_000_000, 0u32..10)
            .prop_map(|(nanos, by)| nanos / 10i32.pow(by) * 10i32.pow(by))
    }

    fn times() -> impl Strategy<Value = Time> {
        (0i8..24, 0i8..60, 0i8..60, nanos()).prop_map(|(hour, minute, second, nanos)| {
            Time::new(hour, minute, second, nanos).unwrap()
        })
    }

    #[test]
    fn the_bounds_of_civil_types_hold_and_are_reached() {
        let ends = [Date::ZERO, Date::MIN, Date::MAX];
        bounds_hold(dates(), &ends);
        bounds_hold(dates().prop_map(Date::iso_week_date), &ends.map(Date::iso_week_date));
        bounds_hold(times(), &[Time::MIN, Time::MAX]);
        bounds_hold(
            (dates(), times()).prop_map(|(date, time)| date.to_datetime(time)),
            &[
                Date::ZERO.to_datetime(Time::MIN),
                Date::MIN.to_datetime(Time::MAX),
                DateTime::MIN,
                DateTime::MAX,
            ],
        );
    }

    #[test]
    fn the_bounds_of_timestamps_hold_and_are_reached() {
        let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        let seconds = prop_oneof![first..=last, -1i64..=1, Just(first), Just(last)];
        // Before 1970, the nanoseconds count down from the second.
        let timestamps = (seconds, nanos(), any::<bool>()).prop_filter_map(
            "out of range",
            |(seconds, nanos, down)| {
                Timestamp::new(seconds, if down { -nanos } else { nanos }).ok()
            },
        );
        let long = Timestamp::new(first + 1, 999_999_999).unwrap();
        bounds_hold(timestamps, &[Timestamp::UNIX_EPOCH, Timestamp::MIN, long, Timestamp::MAX]);
    }

    #[test]
    fn the_bounds_of_durations_hold_and_are_reached() {
        let durations = (any::<i64>(), 0u32..64, nanos()).prop_map(|(seconds, by, nanos)| {
            let seconds = seconds >> by;
            SignedDuration::new(seconds, if seconds < 0 { -nanos } else { nanos })
        });
        let hour = 3600 * 2_562_047_788_015_214;
        let longest = SignedDuration::new(-hour - 59 * 60 - 59, -999_999_999);
        let ends = [SignedDuration::MIN, SignedDuration::MAX];
        bounds_hold(durations, &[SignedDuration::ZERO, longest, ends[0], ends[1]]);
    }
}
