//! Finds the headers with cookies in requests and responses, and never reads a body.
//!
//! The text is read line by line, once. A block of headers ends at its empty line. Another block follows
//! a request, an interim response or a redirect; after any other response comes its body, and reading ends.

/// The value of a header with cookies.
pub enum Header<'t> {
    Cookie(&'t str),
    SetCookie(&'t str),
}

#[derive(Default)]
pub struct Headers<'t> {
    /// In the order of the text.
    pub cookies: Vec<Header<'t>>,
    /// Whether the text has a start line, or an empty line after a header.
    pub is_message: bool,
}

/// What `curl -v` writes before each line that is sent or received.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Sent,
    Received,
}

enum Line<'t> {
    Empty,
    /// The first line of a request or a response.
    Start {
        is_request: bool,
        more_follow: bool,
    },
    Header(&'t str, &'t str),
    Other,
}

/// The headers of one request or response.
struct Block {
    mark: Mark,
    is_request: bool,
    /// Whether another block may follow this one.
    more_follow: bool,
    ended: bool,
}

pub fn read(text: &str) -> Headers<'_> {
    let mut found = Headers::default();
    let mut block: Option<Block> = None;
    for line in text.lines() {
        let (mark, line) = unmark(line.trim());
        let current = block.as_ref().map_or(mark, |block| block.mark);
        // Between the marked lines, curl writes messages and its progress meter.
        if mark == Mark::None && current != Mark::None {
            continue;
        }
        match (self::line(line), &mut block) {
            (Line::Start { is_request, more_follow }, _) => {
                found.is_message = true;
                block = Some(Block { mark, is_request, more_follow, ended: false });
            }
            (Line::Empty, Some(block)) => {
                found.is_message = true;
                if !block.more_follow {
                    break;
                }
                block.ended = true;
            }
            // A body, since the line is not a start line.
            (_, Some(block)) if block.ended => break,
            (Line::Header(name, value), _) => {
                if name.eq_ignore_ascii_case("cookie") {
                    found.cookies.push(Header::Cookie(value));
                } else if name.eq_ignore_ascii_case("set-cookie") {
                    found.cookies.push(Header::SetCookie(value));
                }
                if block.is_none() || mark != current {
                    let is_request = mark == Mark::Sent;
                    let more_follow = is_request;
                    block = Some(Block { mark, is_request, more_follow, ended: false });
                }
                // A marked request is shown without its body. Elsewhere, the body may look like a response.
                if let Some(request) = block.as_mut().filter(|it| it.is_request)
                    && mark == Mark::None
                    && announces_body(name, value)
                {
                    request.more_follow = false;
                }
            }
            // Before the first header: curl's progress meter has an empty line.
            (Line::Empty, None) | (Line::Other, _) => {}
        }
    }
    found
}

fn unmark(line: &str) -> (Mark, &str) {
    let after = |mark| {
        let rest: &str = line.strip_prefix(mark)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start())
    };
    match (after('>'), after('<')) {
        (Some(line), _) => (Mark::Sent, line),
        (_, Some(line)) => (Mark::Received, line),
        _ => (Mark::None, line),
    }
}

fn line(line: &str) -> Line<'_> {
    let mut words = line.split_ascii_whitespace();
    let words = [words.next(), words.next(), words.next(), words.next()];
    match words {
        [None, ..] => return Line::Empty,
        [Some(version), status, ..] if version.starts_with("HTTP/") => {
            let more_follow = status.is_some_and(is_interim_or_redirect);
            return Line::Start { is_request: false, more_follow };
        }
        [Some(_), Some(_), Some(version), None] if version.starts_with("HTTP/") => {
            return Line::Start { is_request: true, more_follow: true };
        }
        _ => {}
    }
    // A browser shows pseudo-headers such as `:authority: example.com`.
    let header = line.strip_prefix(':').unwrap_or(line);
    match header.split_once(':') {
        // Curl writes `Note:` and `Warning:` before its progress meter.
        Some((name, value))
            if is_token(name.trim_end()) && !["Note", "Warning"].contains(&name) =>
        {
            Line::Header(name.trim_end(), value.trim())
        }
        _ => Line::Other,
    }
}

/// Whether a request with this header has a body (RFC 9112, section 6).
fn announces_body(name: &str, value: &str) -> bool {
    name.eq_ignore_ascii_case("transfer-encoding")
        || name.eq_ignore_ascii_case("content-length") && value != "0"
}

/// Whether another response may follow one with this status. An interim response has no body (RFC 9110,
/// section 15.2), and `curl -L` leaves out the body of a redirect.
fn is_interim_or_redirect(status: &str) -> bool {
    status.len() == 3 && status.starts_with(['1', '3'])
}

/// Whether the text can be the name of a header (RFC 9110, section 5.6.2).
fn is_token(text: &str) -> bool {
    let is_tchar = |char: char| char.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(char);
    !text.is_empty() && text.chars().all(is_tchar)
}
