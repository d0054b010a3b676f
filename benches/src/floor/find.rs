//! Finds the value of a cookie in a `Cookie` header by searching for `name=`.

use memchr::{memchr, memmem::Finder};

pub struct CookieFinder {
    /// `name=`
    needle: Finder<'static>,
}

impl CookieFinder {
    pub fn new(name: &str) -> Self {
        Self { needle: Finder::new(&format!("{name}=")).into_owned() }
    }

    pub fn find<'h>(&self, header: &'h [u8]) -> Option<&'h [u8]> {
        let mut from = 0;
        loop {
            let at = from + self.needle.find(&header[from..])?;
            let value = &header[at + self.needle.needle().len()..];
            if at == 0 || matches!(header[at - 1], b' ' | b';' | b'\t') {
                return Some(&value[..memchr(b';', value).unwrap_or(value.len())]);
            }
            from = at + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_names_only() {
        let finder = CookieFinder::new("login");
        let find = |header: &'static str| finder.find(header.as_bytes()).map(|v| v.to_vec());
        assert_eq!(find("login=1"), Some(b"1".to_vec()));
        assert_eq!(find("a=b; login=1; c=d"), Some(b"1".to_vec()));
        assert_eq!(find("xlogin=0; login=1"), Some(b"1".to_vec()));
        assert_eq!(find("a=login=0;login=1"), Some(b"1".to_vec()));
        assert_eq!(find("xlogin=0"), None);
    }
}
