//! Trickster Session. Codec and encryption are part of the type, so each size has three structs:
//! JSON, postcard and encrypted.

use crate::{
    contender::{Contender, Duties, Expiry, Size, Yardstick},
    data::{self, Note, Role, Sample, Theme},
    trial::Trial,
};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

/// One of the structs below.
pub trait Carrier: Sample + SessionData {
    const CODEC: &'static str;
    const YARDSTICK: Yardstick;
}

macro_rules! carriers {
    ($codec:ident, $label:literal, $yardstick:ident, { $($attributes:tt)* }) => {
        pub mod $codec {
            use super::*;

            #[derive(Clone, PartialEq, Debug, Serialize, Deserialize, SessionData)]
            #[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h" $($attributes)*)]
            pub struct Small {
                user_id: u64,
                #[session(max_len = 32)]
                username: String,
                #[session(max_len = 16)]
                role: String,
            }

            impl Sample for Small {
                fn sample() -> Self {
                    let data::Small { user_id, username, role } = Sample::sample();
                    Self { user_id, username, role }
                }
            }

            #[derive(Clone, PartialEq, Debug, Serialize, Deserialize, SessionData)]
            #[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h" $($attributes)*)]
            pub struct Typical {
                user_id: u64,
                #[session(max_len = 32)]
                username: String,
                role: Role,
                #[session(max_len = 22)]
                csrf: String,
                cart_items: u16,
                theme: Theme,
                #[session(max_len = 5)]
                locale: String,
                login_at: u64,
            }

            impl Sample for Typical {
                fn sample() -> Self {
                    let data::Typical { user_id, username, role, csrf, cart_items, theme, locale, login_at } =
                        Sample::sample();
                    Self { user_id, username, role, csrf, cart_items, theme, locale, login_at }
                }
            }

            #[derive(Clone, PartialEq, Debug, Serialize, Deserialize, SessionData)]
            #[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h" $($attributes)*)]
            pub struct Large {
                #[session(max_len = 13)]
                notes: Vec<Note>,
            }

            impl Sample for Large {
                fn sample() -> Self {
                    let data::Large { notes } = Sample::sample();
                    Self { notes }
                }
            }

            carriers!(@labels $label, $yardstick, Small Typical Large);
        }
    };
    (@labels $label:literal, $yardstick:ident, $($size:ident)*) => {$(
        impl Carrier for $size {
            const CODEC: &'static str = $label;
            const YARDSTICK: Yardstick = Yardstick::$yardstick;
        }
    )*};
}

carriers!(json, "Trickster Session, JSON", Json, {});
carriers!(postcard, "Trickster Session, postcard", Postcard, { , codec = "postcard" });
carriers!(encrypted, "Trickster Session, JSON (encrypted)", Json, { , encrypt });

pub fn trials<J: Carrier, P: Carrier, E: Carrier>() -> Vec<Trial> {
    vec![Trial::new::<Ours<J>, J>(), Trial::new::<Ours<P>, P>(), Trial::new::<Ours<E>, E>()]
}

pub struct Ours<T>(TypedSession<T>);

impl<T: Carrier> Contender<T> for Ours<T> {
    const NAME: &'static str = T::CODEC;
    // Checked by the tests of the library.
    const DUTIES: Duties =
        Duties { expiry: Expiry::Signed, name: true, size: Size::Exact, rotation: true };
    const YARDSTICK: Yardstick = T::YARDSTICK;
    type Request = String;

    /// The cookie's name is part of the type.
    fn new(_: &'static str) -> Self {
        let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
        Self(TypedSession::new(Keyring::new(secret)))
    }

    fn request(&self, header: &str) -> String {
        header.into()
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        self.0.set(data).ok().map(String::from)
    }

    fn open(&self, header: &String) -> Option<T> {
        self.0.get(header.as_str())
    }
}
