//! What a key is for. Cookies that differ in any of it have different keys.

use super::format::Format;

/// The deployment and the cookie that a key is for.
pub struct KeyContext {
    /// Whether the deployment serves plain HTTP.
    pub plain_http: bool,
    /// The cookie's name.
    pub name: String,
    /// Separates deployments that share a secret; empty without one.
    pub audience: String,
}

impl KeyContext {
    /// HKDF's `info` for the key of tokens, as `docs/format.md` specifies it. Only postcard uses `layout`.
    pub(super) fn info(&self, format: Format, layout: u64) -> Vec<u8> {
        let mut info = self.info_of(format as u8);
        if !format.is_json() {
            info.extend_from_slice(&layout.to_be_bytes());
        }
        info
    }

    /// HKDF's `info` for the key of subjects, with 0 in place of a format.
    pub(super) fn subject_info(&self) -> Vec<u8> {
        self.info_of(0)
    }

    /// Each text has its length before it, so that no two contexts give the same bytes. A checked name
    /// has at most 4096 bytes, and a checked audience 255.
    fn info_of(&self, purpose: u8) -> Vec<u8> {
        let name_len = u16::try_from(self.name.len()).unwrap_or(u16::MAX);
        let audience_len = u8::try_from(self.audience.len()).unwrap_or(u8::MAX);
        let mut info = Vec::with_capacity(15 + self.name.len() + self.audience.len());
        info.extend_from_slice(b"v2");
        info.extend_from_slice(&[purpose, u8::from(self.plain_http)]);
        info.extend_from_slice(&name_len.to_be_bytes());
        info.extend_from_slice(self.name.as_bytes());
        info.push(audience_len);
        info.extend_from_slice(self.audience.as_bytes());
        info
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Format, KeyContext};

    proptest! {
        #[test]
        fn different_contexts_never_have_equal_info(
            texts in prop::array::uniform2(("[ab]{0,3}", "[ab\\x00\\x01]{0,3}")),
            others in prop::array::uniform2((any::<bool>(), 0..4usize, 0..2u64)),
        ) {
            let infos = [0, 1].map(|i| {
                let (name, audience) = texts[i].clone();
                let (plain_http, format, layout) = others[i];
                let context = KeyContext { plain_http, name, audience };
                let layout = if Format::ALL[format].is_json() { 0 } else { layout };
                let info = context.info(Format::ALL[format], layout);
                ((context.name, context.audience, plain_http, format, layout), info)
            });
            let [(first, first_info), (second, second_info)] = infos;
            prop_assert_eq!(first == second, first_info == second_info);
            let context = KeyContext { plain_http: first.2, name: first.0, audience: first.1 };
            prop_assert!(![first_info, second_info].contains(&context.subject_info()));
        }
    }
}
