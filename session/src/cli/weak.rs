//! Finds weak secrets that a program does not refuse at start-up.

/// The fewest distinct bytes of a good secret. Of 32 random hex digits, the smallest alphabet in
/// use, about one secret in 5,000,000,000 has fewer.
const MIN_DISTINCT: usize = 7;

/// The secret in the documentation, next to cookies signed with it.
const EXAMPLE: &str = "correct horse battery staple and a bit more";

/// Why one of the secrets, which are separated by commas, is weak. The reason contains no secret.
pub fn reason(text: &str) -> Option<String> {
    let secrets: Vec<&[u8]> = text.split(',').map(|one| one.trim_ascii().as_bytes()).collect();
    let label = |at| label(at, secrets.len());
    secrets.iter().enumerate().find_map(|(at, secret)| {
        let remedy = "generate one with `trickster-session keygen`";
        if let Some(first) = secrets[..at].iter().position(|other| other == secret) {
            let (second, first) = (label(at), label(first));
            return Some(format!("{second} is a duplicate of {first}; remove one of them"));
        }
        if *secret == EXAMPLE.as_bytes() {
            return Some(format!(
                "{} is the example from the documentation, which is public; {remedy}",
                label(at)
            ));
        }
        if let Some(period) = period(secret) {
            return Some(format!("{} repeats a pattern of {period} bytes; {remedy}", label(at)));
        }
        let distinct = secret.iter().enumerate().filter(|(i, byte)| !secret[..*i].contains(byte));
        let distinct = distinct.count();
        (distinct < MIN_DISTINCT)
            .then(|| format!("{} has only {distinct} distinct bytes; {remedy}", label(at)))
    })
}

/// How messages refer to one of several secrets.
pub fn label(at: usize, count: usize) -> String {
    if count == 1 { "the secret".to_owned() } else { format!("secret {}", at + 1) }
}

/// The length of the pattern, if `secret` repeats one. The last repetition may be incomplete.
fn period(secret: &[u8]) -> Option<usize> {
    (1..=secret.len() / 2).find(|period| secret[*period..] == secret[..secret.len() - period])
}
