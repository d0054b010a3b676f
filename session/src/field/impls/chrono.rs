//! `chrono`: ISO 8601 text in both codecs, except `TimeDelta`, a pair of numbers.

use chrono::{
    DateTime, FixedOffset, Month, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc,
    Weekday,
};

use super::text::as_text;
use crate::error::SetError;
use crate::field::{Info, SessionField};
use crate::size::Bound;
use crate::size::varint_len;
use crate::token::Format;

/// Years over 9999 have a sign and six digits.
const DATE: Bound = Bound::new("0000-00-00".len(), "+262142-12-31".len());
/// Three, six or nine digits after the point, or none.
const TIME: Bound = Bound::new("00:00:00".len(), "00:00:00.000000000".len());
const DATE_TIME: Bound = DATE.plus("T".len()).then(TIME);
const UTC: Bound = DATE_TIME.plus("Z".len());
const OFFSET: Bound = DATE_TIME.then(Bound::new("Z".len(), "+00:00".len()));

const WEEKDAY: Info = as_text("chrono::Weekday", Bound::exactly(3));

/// `May` to `September`.
const MONTH: Info = as_text("chrono::Month", Bound::new(3, 9));

/// The seconds of `TimeDelta::MIN`, which is `-i64::MAX` milliseconds, rounded down.
const SECONDS: u64 = 9_223_372_036_854_776;

/// The length of their varint. In `u64`, since `usize` is too narrow for them on 32-bit targets.
const SECONDS_LEN: usize = ((2 * SECONDS).ilog2() + 1).div_ceil(7) as usize;

const TIME_DELTA: Info = Info::new(
    "TimeDelta",
    Bound::new("[0,0]".len(), "[-9223372036854776,999999999]".len()),
    Bound::new(1 + 1, SECONDS_LEN + varint_len(2 * 999_999_999)),
)
.nested();

/// A leap second keeps its second only where that is the last of its minute.
fn leap(time: &impl Timelike) -> Result<(), SetError> {
    if time.nanosecond() < 1_000_000_000 || time.second() == 59 {
        return Ok(());
    }
    Err(SetError::unreadable("chrono writes a leap second only at the end of a minute"))
}

fn offset(time: &DateTime<FixedOffset>) -> Result<(), SetError> {
    leap(time)?;
    if time.offset().local_minus_utc() % 60 != 0 {
        return Err(SetError::unreadable("chrono writes an offset in whole minutes"));
    }
    match time.naive_utc().checked_add_offset(*time.offset()) {
        Some(_) => Ok(()),
        None => Err(SetError::unreadable("its local date is out of chrono's range")),
    }
}

macro_rules! types {
    ($($type:ty: $info:expr, $check:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> SessionField<L> for $type {
            type Rest = L;
            const INFO: Info = $info;

            #[inline]
            fn check(&self, _format: Format) -> Result<(), SetError> {
                $check(self)
            }
        }
    )*};
}

types! {
    NaiveDate: as_text("NaiveDate", DATE), |_| Ok(());
    NaiveTime: as_text("NaiveTime", TIME), leap;
    NaiveDateTime: as_text("NaiveDateTime", DATE_TIME), leap;
    DateTime<Utc>: as_text("DateTime", UTC), leap;
    DateTime<FixedOffset>: as_text("DateTime", OFFSET), offset;
    Weekday: WEEKDAY, |_| Ok(());
    Month: MONTH, |_| Ok(());
    TimeDelta: TIME_DELTA, |_| Ok(());
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, TimeZone};
    use proptest::prelude::*;

    use super::*;
    use crate::field::reached::bounds_hold;

    fn dates() -> impl Strategy<Value = NaiveDate> {
        let days = NaiveDate::MIN.num_days_from_ce()..=NaiveDate::MAX.num_days_from_ce();
        prop_oneof![days, 1i32..1_000_000]
            .prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
    }

    /// Includes leap seconds, which chrono allows in every minute.
    fn times() -> impl Strategy<Value = NaiveTime> {
        let second = prop_oneof![Just(59u32), 0u32..60];
        (0u32..24, 0u32..60, second, 0u32..2_000_000_000, 0u32..10).prop_map(
            |(hour, minute, second, nanos, by)| {
                let nanos = nanos / 10u32.pow(by) * 10u32.pow(by);
                let time = NaiveTime::from_hms_opt(hour, minute, second).unwrap();
                time.with_nanosecond(nanos).unwrap()
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

    #[test]
    fn the_bounds_of_weekdays_and_months_hold_and_are_reached() {
        let days: Vec<Weekday> = (0..7).map(|day| Weekday::try_from(day).unwrap()).collect();
        bounds_hold(prop::sample::select(days.clone()), &days);
        let months: Vec<Month> = (1..=12).map(|month| Month::try_from(month).unwrap()).collect();
        bounds_hold(prop::sample::select(months.clone()), &months);
    }

    #[test]
    fn the_bounds_of_dates_and_times_hold_and_are_reached() {
        let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_999_999_999).unwrap();
        let first = NaiveDate::from_ymd_opt(0, 1, 1).unwrap();
        bounds_hold(dates(), &[first, NaiveDate::MIN, NaiveDate::MAX]);
        bounds_hold(times(), &[NaiveTime::MIN, leap]);
        let (first, last) = (first.and_time(NaiveTime::MIN), NaiveDate::MAX.and_time(leap));
        bounds_hold(date_times(), &[first, last]);
        bounds_hold(
            date_times().prop_map(|time| time.and_utc()),
            &[first.and_utc(), DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC],
        );
        let west = FixedOffset::west_opt(3600).unwrap();
        bounds_hold(
            (date_times(), offsets()).prop_map(|(time, offset)| offset.from_utc_datetime(&time)),
            &[
                first.and_utc().fixed_offset(),
                west.from_utc_datetime(&DateTime::<Utc>::MAX_UTC.naive_utc()),
            ],
        );
    }

    #[test]
    fn the_bounds_of_time_deltas_hold_and_are_reached() {
        let deltas = (any::<i64>(), 10u32..64, 0u32..1_000_000_000)
            .prop_filter_map("out of range", |(seconds, by, nanos)| {
                TimeDelta::new(seconds >> by, nanos)
            });
        let least = TimeDelta::new(TimeDelta::MIN.num_seconds() - 1, 999_999_999).unwrap();
        bounds_hold(deltas, &[TimeDelta::zero(), least]);
    }

    proptest! {
        #[test]
        fn set_refuses_a_leap_second_except_at_the_end_of_a_minute(
            second in 56u32..60,
            nano in prop_oneof![0u32..2_000_000_000, Just(999_999_999), Just(1_000_000_000)],
        ) {
            let time = NaiveTime::from_hms_opt(12, 30, second).unwrap().with_nanosecond(nano).unwrap();
            let refused = nano >= 1_000_000_000 && second != 59;
            prop_assert_eq!(leap(&time).is_err(), refused);
            let there = NaiveDate::MIN.and_time(time).and_utc().fixed_offset();
            prop_assert_eq!(offset(&there).is_err(), refused);
        }

        #[test]
        fn an_offset_is_in_whole_minutes_and_within_the_range_of_dates(
            seconds in prop_oneof![-86_399i32..86_400, (-1439i32..1440).prop_map(|minutes| minutes * 60)],
        ) {
            let there = FixedOffset::east_opt(seconds).unwrap();
            let whole = seconds % 60 == 0;
            let time = DateTime::<Utc>::UNIX_EPOCH.with_timezone(&there);
            prop_assert_eq!(offset(&time).is_ok(), whole);
            let last = DateTime::<Utc>::MAX_UTC.with_timezone(&there);
            prop_assert_eq!(offset(&last).is_ok(), whole && seconds <= 0);
        }
    }
}
