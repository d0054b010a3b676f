//! Secrets that are long enough for a program to start and still bad.

/// Fewer different bytes than a random secret of 32 bytes or characters has: of 32 random hex
/// digits, which are the fewest kinds, one in about five thousand million has so few.
const KINDS: usize = 7;

/// The secret that this project's documentation shows, with cookies that it signed.
const EXAMPLE: &str = "correct horse battery staple and a bit more";

/// What is wrong with secrets divided by commas, if anything is. It repeats none of them.
pub fn reason(text: &str) -> Option<String> {
    let secrets: Vec<&[u8]> = text.split(',').map(|one| one.trim_ascii().as_bytes()).collect();
    let number = |at: usize| match secrets.len() {
        1 => "the secret".to_owned(),
        _ => format!("secret {}", at + 1),
    };
    secrets.iter().enumerate().find_map(|(at, secret)| {
        let remedy = "`trickster-session keygen` makes a random one";
        if let Some(first) = secrets[..at].iter().position(|other| other == secret) {
            let (second, first) = (number(at), number(first));
            return Some(format!("{second} is the same as {first}; remove one of them"));
        }
        if *secret == EXAMPLE.as_bytes() {
            return Some(format!(
                "{} is the example of this project's documentation, which everyone can read; \
                 {remedy}",
                number(at)
            ));
        }
        if let Some(period) = period(secret) {
            return Some(format!("{} is {period} bytes, repeated; {remedy}", number(at)));
        }
        let kinds = secret.iter().enumerate().filter(|(i, byte)| !secret[..*i].contains(byte));
        let kinds = kinds.count();
        (kinds < KINDS)
            .then(|| format!("{} has only {kinds} different bytes; {remedy}", number(at)))
    })
}

/// The length of what the whole of `secret` is a repetition of.
fn period(secret: &[u8]) -> Option<usize> {
    (1..=secret.len() / 2).find(|period| secret[*period..] == secret[..secret.len() - period])
}
