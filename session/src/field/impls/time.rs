//! `time`: text in JSON, as its feature `serde-human-readable` writes it; tuples of numbers in
//! postcard.

use time::{
    Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset, Weekday,
};

use crate::field::{Info, SessionField};
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

macro_rules! types {
    ($($type:ty: $info:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> SessionField<L> for $type {
            type Rest = L;
            const INFO: Info = $info;
        }
    )*};
}

types! {
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
    use super::*;
    use crate::field::reached::bounds_are_reached;

    #[test]
    fn the_bounds_of_weekdays_and_months_are_reached() {
        let days: Vec<Weekday> = (0..7).map(|days| Weekday::Monday.nth_next(days)).collect();
        bounds_are_reached(&days);
        let months: Vec<Month> = (0..12).map(|months| Month::January.nth_next(months)).collect();
        bounds_are_reached(&months);
    }

    #[test]
    fn the_bounds_of_dates_and_times_are_reached() {
        let days = [
            Date::from_ordinal_date(0, 1).unwrap(),
            Date::from_ordinal_date(Date::MIN.year(), 365).unwrap(),
        ];
        let times = [Time::MIDNIGHT, Time::from_hms_nano(23, 59, 59, 999_999_999).unwrap()];
        bounds_are_reached(&days);
        bounds_are_reached(&times);
        let both: [_; 2] = core::array::from_fn(|at| PrimitiveDateTime::new(days[at], times[at]));
        bounds_are_reached(&both);
        bounds_are_reached(&both.map(|time| UtcDateTime::new(time.date(), time.time())));
        bounds_are_reached(&both.map(PrimitiveDateTime::assume_utc));
        bounds_are_reached(&[UtcOffset::UTC]);
        bounds_are_reached(&[Duration::ZERO, Duration::MIN]);
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
