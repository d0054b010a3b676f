//! Whether a cookie fits its limit, and the report of its fields' sizes where it does not.

use super::compose::{Part, any_lacks_limits, any_unbounded};
use crate::cookie::{COOKIE_LIMIT, rules};
use crate::size::{Bound, Size, Text, base64_len};
use crate::token::Format;

/// The size of the cookie `name` whose payload is `payload`.
pub const fn of_cookie(name: &str, format: Format, payload: Bound, limit: usize) -> Size {
    let token = payload.plus(format.overhead());
    Size {
        min: base64_len(token.min).saturating_add(name.len()),
        max: base64_len(token.max).saturating_add(name.len()),
        limit,
    }
}

/// The index of the part that a cookie over its limit is laid to: the largest one.
pub const fn largest(parts: &[Part], format: Format) -> usize {
    let mut found = 0;
    let mut i = 1;
    while i < parts.len() {
        if parts[i].entry(format).max > parts[found].entry(format).max {
            found = i;
        }
        i += 1;
    }
    found
}

/// A text long enough for the shares of some fifty fields.
pub type Report = Text<2048>;

/// The text of a size error: the numbers, and each field's share in the order of the source.
///
/// Shares are bytes of the cookie, base64 included, and add up to its largest size.
pub const fn report(name: &str, format: Format, parts: &[Part], size: Size) -> Report {
    let mut text = over_limit(name, " can be up to ", size.max, size.limit);
    let header = base64_len(format.before_payload());
    let mut end = format.before_payload();
    let mut shown = header;
    let mut i = 0;
    while i < parts.len() {
        end = end.saturating_add(parts[i].entry(format).max);
        let upto = base64_len(end);
        text = text.with("\n   ").with(parts[i].name).with(": ");
        if upto == usize::MAX {
            return text.with(UNCOUNTED);
        }
        text = text.number((upto - shown) as u128);
        shown = upto;
        i += 1;
    }
    text.with("\n   name, header and tag: ").number((size.max - shown + header) as u128)
}

/// What a saturated sum says of itself.
const UNCOUNTED: &str = "more bytes than can be counted";

const fn over_limit(name: &str, verb: &str, size: usize, limit: usize) -> Report {
    let text = Report::new().with("the cookie `").with(name).with("`");
    let text = if size == usize::MAX {
        text.with(" can take ").with(UNCOUNTED)
    } else {
        text.with(verb).number(size as u128).with(" bytes")
    };
    let text = text.with("; ");
    if limit < COOKIE_LIMIT {
        text.with("its `limit` is ").number(limit as u128)
    } else {
        text.with("browsers drop a cookie over ").number(COOKIE_LIMIT as u128)
    }
}

/// Fails the build where the cookie can be larger than its limit, or where no cookie at all fits.
#[track_caller]
pub const fn assert_fits(name: &str, format: Format, parts: &[Part], size: Size) {
    if any_lacks_limits(parts) {
        return;
    }
    if size.min > size.limit {
        // If there is a `limit`, `assert_limit` reports it.
        if size.limit < COOKIE_LIMIT {
            return;
        }
        panic!("{}", over_limit(name, " is never smaller than ", size.min, size.limit).as_str());
    }
    if size.max > size.limit && !any_unbounded(parts) {
        panic!("{}", report(name, format, parts, size).as_str());
    }
}

/// Fails the build if a `limit` is out of range or smaller than the smallest cookie.
#[track_caller]
pub const fn assert_limit(name: &str, size: Size) {
    rules::assert_rule(rules::limit(size.limit));
    if size.min > size.limit {
        let text = over_limit(name, " is never smaller than ", size.min, size.limit);
        panic!("{}", text.with("; write a higher one").as_str());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Bound, COOKIE_LIMIT, Size, assert_fits, assert_limit, largest, of_cookie, report};
    use crate::field::{Info, Part, object};
    use crate::panic_message::panic_message;
    use crate::token::Format;

    fn part(name: &'static str, max: usize) -> Part {
        Part::new(name, Info::new("text", Bound::new(1, max), Bound::new(1, max)), false)
    }

    fn size(parts: &[Part], format: Format) -> Size {
        of_cookie("s", format, object(&[], parts).size(format), 4096)
    }

    #[test]
    fn refuses_a_saturated_bound_as_too_large() {
        for format in Format::ALL {
            for max in [usize::MAX, usize::MAX - 1, usize::MAX / 2, usize::MAX / 3] {
                let parts = [part("small", 3), part("first", max), part("other", max)];
                let size = size(&parts, format);
                assert!(size.max > usize::MAX / 2);
                let text = panic_message(|| assert_fits("s", format, &parts, size)).unwrap();
                let verb = if size.max == usize::MAX { "take more bytes than" } else { "be up to" };
                assert!(text.starts_with(&format!("the cookie `s` can {verb} ")), "{text}");
                assert_eq!(largest(&parts, format), 1);
            }
        }
    }

    #[test]
    fn an_unbounded_part_leaves_the_size_check_to_set() {
        for format in Format::ALL {
            let open = Part::new("open", Info::of_size("text", usize::MAX, None), false);
            for parts in [vec![open], vec![part("a", 9), open], vec![open, open, part("z", 9)]] {
                let size = size(&parts, format);
                assert_eq!(size.max, usize::MAX);
                assert!(!size.is_bounded() && size.min < 200);
                assert_fits("s", format, &parts, size);
            }
        }
    }

    #[test]
    fn the_shares_of_a_size_report_add_up_to_the_size() {
        for format in Format::ALL {
            for lengths in [&[5000][..], &[1, 2, 3, 4, 5, 6, 7, 8, 4090], &[2000, 30, 4000]] {
                let parts: Vec<Part> = lengths.iter().map(|max| part("field", *max)).collect();
                let size = size(&parts, format);
                let report = report("s", format, &parts, size);
                let shares = report
                    .as_str()
                    .lines()
                    .skip(1)
                    .map(|line| line.rsplit(' ').next().unwrap().parse::<usize>().unwrap());
                assert_eq!(shares.clone().count(), lengths.len() + 1);
                assert_eq!(shares.sum::<usize>(), size.max);
            }
        }
    }

    #[test]
    fn a_report_of_a_hundred_long_names_is_cut_with_an_ellipsis() {
        let long = "a_name_that_is_much_longer_than_anyone_would_ever_write_for_a_field_é";
        let parts = [part(long, 99); 100];
        let report = report("s", Format::SignedJson, &parts, size(&parts, Format::SignedJson));
        let text = report.as_str();
        assert!(text.ends_with('…') && text.len() <= 2048 && text.len() > 2040, "{}", text.len());
        assert!(text.starts_with("the cookie `s` can be up to "));
        assert!(text.lines().skip(1).all(|line| line.trim_start().starts_with("a_name_that")));
    }

    #[test]
    fn accepts_a_cookie_at_its_limit_and_refuses_one_byte_more() {
        let (format, parts) = (Format::SignedJson, [part("field", 9)]);
        for limit in [90, 4095, 4096] {
            let allowed = if limit < 4096 {
                format!("its `limit` is {limit}")
            } else {
                "browsers drop a cookie over 4096".to_owned()
            };
            for min in [1, limit - 1, limit, limit + 1, limit + 2] {
                for max in [limit - 1, limit, limit + 1, limit + 2, usize::MAX] {
                    let size = Size { min, max: max.max(min), limit };
                    let never =
                        format!("the cookie `s` is never smaller than {min} bytes; {allowed}");
                    let fit = panic_message(|| assert_fits("s", format, &parts, size));
                    if min > limit {
                        // Said once: of a `limit`, where it is written.
                        assert_eq!(fit, (limit == 4096).then(|| never.clone()));
                    } else {
                        assert_eq!(fit.is_some(), max > limit, "{size:?}");
                        let text = fit.unwrap_or(allowed.clone());
                        assert!(text.contains(&allowed), "{text}");
                    }
                    let enough = panic_message(|| assert_limit("s", size));
                    let higher = (min > limit).then(|| format!("{never}; write a higher one"));
                    assert_eq!(enough, higher);
                }
            }
        }
        for limit in [0, COOKIE_LIMIT + 1] {
            let out_of_range = panic_message(|| assert_limit("s", Size { min: 0, max: 9, limit }));
            assert_eq!(
                out_of_range,
                crate::cookie::rules::limit(limit).map(|error| error.to_string())
            );
        }
    }

    proptest! {
        #[test]
        fn largest_returns_the_first_of_the_largest_parts(
            lengths in prop::collection::vec(0usize..6, 1..9),
        ) {
            let parts: Vec<Part> = lengths.iter().map(|max| part("field", *max)).collect();
            let most = lengths.iter().max().unwrap();
            let first = lengths.iter().position(|length| length == most).unwrap();
            for format in Format::ALL {
                prop_assert_eq!(largest(&parts, format), first);
            }
        }
    }
}
