//! `chrono`: ISO 8601 text in both codecs, but for `TimeDelta`, a pair of numbers.

use chrono::{
    DateTime, FixedOffset, Month, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc,
    Weekday,
};

use super::few::Few;
use super::text::varint_len;
use super::{Info, SessionField};
use crate::error::SetError;
use crate::size::Bound;
use crate::token::Format;

/// Years beyond four digits have a sign and six of them.
const DATE: Bound = Bound::new("0000-00-00".len(), "+262142-12-31".len());
/// Three, six or nine digits behind the point, or none.
const TIME: Bound = Bound::new("00:00:00".len(), "00:00:00.000000000".len());
const DATE_TIME: Bound = DATE.plus("T".len()).then(TIME);
const UTC: Bound = DATE_TIME.plus("Z".len());
const OFFSET: Bound = DATE_TIME.then(Bound::new("Z".len(), "+00:00".len()));

/// Text of one length or another, which a byte before it says in postcard.
const fn text(name: &str, text: Bound) -> Info {
    Info::new(name, text.plus(2), text.plus(1)).keyed(text.plus(2))
}

const WEEKDAY: Info = text("chrono::Weekday", Bound::exactly(3))
    .few(Few::new().and(3 + 2, 7), Few::new().and(3 + 1, 7));

/// `May` to `September`.
const MONTH: Info = text("chrono::Month", Bound::new(3, 9)).few(months(2), months(1));

const fn months(around: usize) -> Few {
    let long = Few::new().and(9 + around, 1).and(8 + around, 3).and(7 + around, 2);
    long.and(6 + around, 1).and(5 + around, 2).and(4 + around, 2).and(3 + around, 1)
}

/// The seconds of `TimeDelta::MIN`, which is `-i64::MAX` milliseconds, rounded down.
const SECONDS: usize = 9_223_372_036_854_776;

const TIME_DELTA: Info = Info::new(
    "TimeDelta",
    Bound::new("[0,0]".len(), "[-9223372036854776,999999999]".len()),
    Bound::new(1 + 1, varint_len(2 * SECONDS) + varint_len(2 * 999_999_999)),
);

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
    NaiveDate: text("NaiveDate", DATE), |_| Ok(());
    NaiveTime: text("NaiveTime", TIME), leap;
    NaiveDateTime: text("NaiveDateTime", DATE_TIME), leap;
    DateTime<Utc>: text("DateTime", UTC), leap;
    DateTime<FixedOffset>: text("DateTime", OFFSET), offset;
    Weekday: WEEKDAY, |_| Ok(());
    Month: MONTH, |_| Ok(());
    TimeDelta: TIME_DELTA, |_| Ok(());
}
