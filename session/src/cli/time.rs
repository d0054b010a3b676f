//! Unix seconds in words.

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// `2026-11-22 23:51:34 UTC`.
pub fn date(unix: u32) -> String {
    let seconds = u64::from(unix);
    let (year, month, day) = civil(seconds / DAY);
    let (hour, minute, second) = (seconds % DAY / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

/// How long ago, or in how long: `3 hours ago`, `in 5 days`, `now`.
pub fn distance(unix: u32, now: u64) -> String {
    let then = u64::from(unix);
    if then > now { format!("in {}", length(then - now)) } else { ago(now - then) }
}

fn ago(seconds: u64) -> String {
    if seconds == 0 { "now".to_owned() } else { format!("{} ago", length(seconds)) }
}

/// The largest unit that fits, in whole numbers.
fn length(seconds: u64) -> String {
    let units = [(DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (1, "second")];
    let (size, unit) =
        units.into_iter().find(|(size, _)| seconds >= *size).unwrap_or((1, "second"));
    let count = seconds / size;
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// The date of a day counted from 1970-01-01, in the Gregorian calendar.
///
/// Years are counted from March, so that the leap day is the last one; an era is the 400 years
/// after which the calendar repeats (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn civil(day: u64) -> (u64, u64, u64) {
    const ERA: u64 = 146_097;
    let day = day + 719_468;
    let (era, day) = (day / ERA, day % ERA);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let march = (5 * day + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let first = (153 * march + 2) / 5;
    (era * 400 + year + u64::from(month <= 2), month, day - first + 1)
}

#[cfg(test)]
mod tests {
    use super::{DAY, civil, date, distance};

    #[test]
    fn every_day_follows_the_one_before_through_all_that_a_token_can_hold() {
        let leap = |year: u64| {
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
        };
        let length = |year, month| match month {
            2 => 28 + u64::from(leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let mut expected = (1970, 1, 1);
        for day in 0..=u64::from(u32::MAX) / DAY {
            assert_eq!(civil(day), expected);
            let (year, month, day) = expected;
            expected = match (day == length(year, month), month) {
                (false, _) => (year, month, day + 1),
                (true, 12) => (year + 1, 1, 1),
                (true, _) => (year, month + 1, 1),
            };
        }
        assert_eq!(date(u32::MAX), "2106-02-07 06:28:15 UTC");
    }

    #[test]
    fn a_distance_is_shown_in_the_largest_unit_that_fits() {
        let now = 1_000_000_000;
        for (then, words) in [
            (now, "now"),
            (now - 1, "1 second ago"),
            (now - 59, "59 seconds ago"),
            (now - 60, "1 minute ago"),
            (now - 7200, "2 hours ago"),
            (now - 86_399, "23 hours ago"),
            (now - 30 * 86_400, "30 days ago"),
            (now + 61, "in 1 minute"),
        ] {
            assert_eq!(distance(then, now.into()), words);
        }
    }
}
