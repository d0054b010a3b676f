//! Formats Unix times.

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Formats a Unix time as `2026-11-22 23:51:34 UTC`.
pub fn date(unix: u32) -> String {
    let seconds = u64::from(unix);
    let (year, month, day) = civil_date(seconds / DAY);
    let (hour, minute, second) = (seconds % DAY / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

/// Formats a Unix time relative to `now`: `3 hours ago`, `in 5 days`, `now`.
pub fn relative(unix: u32, now: u64) -> String {
    let then = u64::from(unix);
    if then > now { format!("in {}", duration(then - now)) } else { ago(now - then) }
}

fn ago(seconds: u64) -> String {
    if seconds == 0 { "now".to_owned() } else { format!("{} ago", duration(seconds)) }
}

/// Formats a duration in its largest unit, rounded down.
fn duration(seconds: u64) -> String {
    let units = [(DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (1, "second")];
    let (size, unit) =
        units.into_iter().find(|(size, _)| seconds >= *size).unwrap_or((1, "second"));
    let count = seconds / size;
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// The year, month and day of the Gregorian calendar, from days since 1970-01-01.
///
/// This is `civil_from_days` of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms". Its
/// years start in March, so that a leap day is the last day of its year, and an era has 400 years,
/// after which the calendar repeats.
fn civil_date(day: u64) -> (u64, u64, u64) {
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
    use super::{DAY, civil_date, date, relative};

    #[test]
    fn dates_are_consecutive_over_the_whole_range_of_a_token() {
        let leap = |year: u64| {
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
        };
        let days_in = |year, month| match month {
            2 => 28 + u64::from(leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let mut expected = (1970, 1, 1);
        for day in 0..=u64::from(u32::MAX) / DAY {
            assert_eq!(civil_date(day), expected);
            let (year, month, day) = expected;
            expected = match (day == days_in(year, month), month) {
                (false, _) => (year, month, day + 1),
                (true, 12) => (year + 1, 1, 1),
                (true, _) => (year, month + 1, 1),
            };
        }
        assert_eq!(date(u32::MAX), "2106-02-07 06:28:15 UTC");
    }

    #[test]
    fn relative_times_use_the_largest_unit() {
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
            assert_eq!(relative(then, now.into()), words);
        }
    }
}
