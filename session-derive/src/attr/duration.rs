//! Durations: an integer is seconds, text is an integer and one unit.

use syn::{Expr, Lit};

use super::value::refuse;
use crate::meta::{Meta, Value, as_literal, ungrouped};

const UNITS: [(&str, u64); 5] =
    [("w", 7 * 24 * 60 * 60), ("d", 24 * 60 * 60), ("h", 60 * 60), ("m", 60), ("s", 1)];

/// The seconds of `key = 3600` or `key = "1h"`.
pub fn seconds(meta: &Meta) -> syn::Result<u64> {
    let key = &meta.key;
    let literal = match &meta.value {
        Value::One(value) => as_literal(value),
        _ => None,
    };
    match literal {
        Some(Lit::Int(number)) if number.suffix().is_empty() => match number.base10_parse() {
            Ok(seconds) => Ok(seconds),
            Err(_) => refuse(
                meta,
                format!(
                    "`{key}` is too large, since browsers keep a cookie for 400 days at most; write up to `{key} = \"400d\"`"
                ),
            ),
        },
        Some(Lit::Str(text)) => match duration(&text.value()) {
            Ok(seconds) => Ok(seconds),
            Err(message) => refuse(meta, format!("`{key}`: {message}")),
        },
        _ => {
            let what = if is_expression(meta) {
                "is a number or text, not an expression"
            } else {
                "is a duration"
            };
            refuse(
                meta,
                format!(
                    "`{key}` {what}; write seconds, such as `{key} = 3600`, or text, such as `{key} = \"30d\"`"
                ),
            )
        }
    }
}

/// Whether the value is what only const evaluation could know: arithmetic, a constant, a call.
fn is_expression(meta: &Meta) -> bool {
    match &meta.value {
        Value::One(value) => !matches!(ungrouped(value), Expr::Lit(_) | Expr::Unary(_)),
        _ => false,
    }
}

/// The seconds of `"30d"`, or what is wrong with it.
fn duration(text: &str) -> Result<u64, String> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    if number.is_empty() {
        return Err(format!(
            "`\"{text}\"` is not a valid duration; write a whole number and a unit (`s`, `m`, `h`, `d`, `w`), such as `\"30d\"`"
        ));
    }
    if unit.is_empty() {
        return Err(format!(
            "`\"{text}\"` has no unit; write `\"{text}s\"`, or `{text}` without quotes for seconds"
        ));
    }
    let Some(factor) = factor(unit) else { return Err(not_one_unit(text, number, unit)) };
    number.parse::<u64>().ok().and_then(|number| number.checked_mul(factor)).ok_or_else(|| {
        format!("`\"{text}\"` is too large, since browsers keep a cookie for 400 days at most; write up to `\"400d\"`")
    })
}

fn factor(unit: &str) -> Option<u64> {
    UNITS.iter().find(|(name, _)| *name == unit).map(|(_, factor)| *factor)
}

/// What to write instead of a number and something that is not one unit.
fn not_one_unit(text: &str, number: &str, unit: &str) -> String {
    if unit.starts_with(['.', ',']) || unit.bytes().any(|byte| byte.is_ascii_digit()) {
        let right = sum(text).map_or_else(|| "36h".to_owned(), in_one_unit);
        return format!("`\"{text}\"` is not one whole number and one unit; write `\"{right}\"`");
    }
    let word = unit.trim().to_ascii_lowercase();
    let spelt = ["sec", "min", "hour", "day", "week"].iter().any(|name| word.starts_with(name));
    match word.get(..1) {
        Some(letter) if spelt || factor(&word).is_some() => {
            format!("`{unit}` is not a unit; write `\"{number}{letter}\"`")
        }
        _ => format!(
            "`{unit}` is not a unit; write one of `s`, `m`, `h`, `d`, `w`, such as `\"{number}d\"`"
        ),
    }
}

/// The seconds of `1.5d` and `1d12h`, which are understood only to show the right form.
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

/// The shortest form of a duration.
fn in_one_unit(seconds: u64) -> String {
    let whole = UNITS.iter().find(|(_, factor)| seconds.is_multiple_of(*factor));
    whole.map(|(name, factor)| format!("{}{name}", seconds / factor)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use syn::parse_str;

    use super::{duration, seconds};

    #[test]
    fn a_number_without_quotes_is_seconds_and_has_no_unit() {
        let read = |text: &str| seconds(&parse_str(text).unwrap()).ok();
        assert_eq!(read("max_age = 3600"), Some(3600));
        assert_eq!(read("max_age = 3_600"), Some(3600));
        assert_eq!(read("max_age = \"1h\""), Some(3600));
        for text in ["30d", "3600u64", "3600.0", "-1", "true", "99999999999999999999"] {
            assert_eq!(read(&format!("max_age = {text}")), None, "{text}");
        }
    }

    #[test]
    fn a_duration_is_an_integer_and_one_unit() {
        for (text, seconds) in [
            ("45s", 45),
            ("90m", 5400),
            ("2h", 7200),
            ("30d", 2_592_000),
            ("2w", 1_209_600),
            ("0s", 0),
        ] {
            assert_eq!(duration(text), Ok(seconds), "{text}");
        }
        for text in
            ["", "3600", "1.5d", "1d12h", "d", "-1d", "1 d", "1y", "99999999999999999999w", "30D"]
        {
            assert!(duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_mistake_shows_the_right_form_of_the_same_time() {
        for (text, right) in [
            ("1.5d", "36h"),
            ("1d12h", "36h"),
            ("0.5h", "30m"),
            ("1h30m", "90m"),
            ("1.0d", "1d"),
            // No whole seconds, or none: an example.
            ("1.5s", "36h"),
            ("0.0d", "36h"),
            ("30 d", "30d"),
            ("30D", "30d"),
            ("30days", "30d"),
            ("5 min", "5m"),
            ("3600", "3600s"),
        ] {
            let message = duration(text).unwrap_err();
            assert!(message.contains(&format!("write `\"{right}\"`")), "{text}: {message}");
            assert!(duration(right).is_ok());
        }
    }
}
