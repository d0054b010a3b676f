//! Parses durations: a number is seconds, a string is a whole number and one unit.

use std::fmt::Display;

use syn::Lit;

use super::value::{must_be, refuse};
use crate::meta::{Meta, Value, as_literal};

const UNITS: [(&str, u64); 5] =
    [("w", 7 * 24 * 60 * 60), ("d", 24 * 60 * 60), ("h", 60 * 60), ("m", 60), ("s", 1)];

/// The seconds of `key = 3600` or `key = "1h"`.
pub fn seconds(meta: &Meta) -> syn::Result<u64> {
    let key = &meta.key;
    let literal = match &meta.value {
        Value::One(value) => as_literal(value),
        _ => None,
    };
    let correction = match literal {
        Some(Lit::Int(number)) if number.suffix().is_empty() => {
            let seconds = number.base10_parse();
            return seconds.or_else(|_| refuse(meta, too_large(key, number)));
        }
        Some(Lit::Str(text)) => {
            let seconds = duration(&key.to_string(), &text.value());
            return seconds.or_else(|message| refuse(meta, message));
        }
        // `30d` without quotes.
        Some(Lit::Int(number)) if factor(number.suffix()).is_some() => {
            format!("`{key} = \"{number}\"`")
        }
        // `3600u64`.
        Some(Lit::Int(number)) => format!("`{key} = {}`", number.base10_digits()),
        _ => format!(
            "seconds, such as `{key} = 3600`, or a number and a unit, such as `{key} = \"30d\"`"
        ),
    };
    must_be(meta, "a duration", correction)
}

fn too_large(key: impl Display, value: impl Display) -> String {
    format!(
        "`{key} = {value}` is too large, since browsers keep a cookie for at most 400 days; write at most `{key} = \"400d\"`"
    )
}

/// The seconds of `"30d"`, or an error message.
fn duration(key: &str, text: &str) -> Result<u64, String> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    if number.is_empty() {
        return Err(format!(
            "`{key} = \"{text}\"` is not a valid duration; write a whole number and a unit (`s`, `m`, `h`, `d`, `w`), such as `\"30d\"`"
        ));
    }
    if unit.is_empty() {
        return Err(format!(
            "`{key} = \"{text}\"` has no unit; write `{key} = \"{text}s\"`, or `{key} = {text}` for seconds"
        ));
    }
    let Some(factor) = factor(unit) else {
        return Err(not_one_unit(key, text, number, unit));
    };
    let seconds = number.parse::<u64>().ok().and_then(|number| number.checked_mul(factor));
    seconds.ok_or_else(|| too_large(key, format_args!("\"{text}\"")))
}

fn factor(unit: &str) -> Option<u64> {
    UNITS.iter().find(|(name, _)| *name == unit).map(|(_, factor)| *factor)
}

/// The error of a number that is followed by something other than one unit.
fn not_one_unit(key: &str, text: &str, number: &str, unit: &str) -> String {
    if unit.starts_with(['.', ',']) || unit.bytes().any(|byte| byte.is_ascii_digit()) {
        let right = sum(text).map_or_else(|| "36h".to_owned(), in_one_unit);
        return format!(
            "`{key} = \"{text}\"` is not one whole number and one unit; write `{key} = \"{right}\"`"
        );
    }
    let word = unit.trim().to_ascii_lowercase();
    let spelled_out =
        ["sec", "min", "hour", "day", "week"].iter().any(|name| word.starts_with(name));
    let problem = format!("`{key} = \"{text}\"` has the unknown unit `{}`", unit.trim());
    match word.get(..1) {
        Some(letter) if spelled_out || factor(&word).is_some() => {
            format!("{problem}; write `{key} = \"{number}{letter}\"`")
        }
        _ => format!("{problem}; write `s`, `m`, `h`, `d` or `w`, such as `{key} = \"{number}d\"`"),
    }
}

/// The seconds of `1.5d` or `1d12h`, which are accepted only to suggest the corrected form.
fn sum(text: &str) -> Option<u64> {
    let mut total = 0.0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
        let (number, after) = rest.split_at(end);
        let unit = after.get(..1)?;
        total += number.parse::<f64>().ok()? * factor(unit)? as f64;
        rest = &after[1..];
    }
    let seconds = total as u64;
    (seconds > 0 && seconds as f64 == total).then_some(seconds)
}

/// A duration in the largest unit that gives a whole number.
fn in_one_unit(seconds: u64) -> String {
    let whole = UNITS.iter().find(|(_, factor)| seconds.is_multiple_of(*factor));
    whole.map(|(name, factor)| format!("{}{name}", seconds / factor)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use syn::parse_str;

    use super::{duration, seconds};

    #[test]
    fn a_number_without_quotes_is_seconds() {
        let read = |text: &str| seconds(&parse_str(text).unwrap()).ok();
        assert_eq!(read("max_age = 3600"), Some(3600));
        assert_eq!(read("max_age = 3_600"), Some(3600));
        assert_eq!(read("max_age = \"1h\""), Some(3600));
        for text in ["30d", "3600u64", "3600.0", "-1", "true", "99999999999999999999"] {
            assert_eq!(read(&format!("max_age = {text}")), None, "{text}");
        }
    }

    #[test]
    fn a_duration_is_a_whole_number_and_one_unit() {
        for (text, seconds) in [
            ("45s", 45),
            ("90m", 5400),
            ("2h", 7200),
            ("30d", 2_592_000),
            ("2w", 1_209_600),
            ("0s", 0),
        ] {
            assert_eq!(duration("max_age", text), Ok(seconds), "{text}");
        }
        for text in
            ["", "3600", "1.5d", "1d12h", "d", "-1d", "1 d", "1y", "99999999999999999999w", "30D"]
        {
            assert!(duration("max_age", text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_invalid_duration_is_corrected_to_an_equal_one() {
        for (text, right) in [
            ("1.5d", "36h"),
            ("1d12h", "36h"),
            ("0.5h", "30m"),
            ("1h30m", "90m"),
            ("1.0d", "1d"),
            // Zero or a fraction of a second: the suggestion is an example.
            ("1.5s", "36h"),
            ("0.0d", "36h"),
            ("30 d", "30d"),
            ("30D", "30d"),
            ("30days", "30d"),
            ("5 min", "5m"),
            ("3600", "3600s"),
        ] {
            let message = duration("max_age", text).unwrap_err();
            assert!(
                message.contains(&format!("write `max_age = \"{right}\"`")),
                "{text}: {message}"
            );
            assert!(duration("max_age", right).is_ok());
        }
    }
}
