//! All contenders for each size of data.

use crate::{
    data::{Large, Sample, Small, Typical},
    floor::{aead::AeadKey, json::JsonFloor, mac::MacKey, postcard::PostcardFloor},
    ours::{self, Carrier},
    peers::{
        actix_session::ActixSession, axum_signed::AxumSigned, cookie_private::CookiePrivate,
        cookie_signed::CookieSigned, jsonwebtoken::JsonWebToken, seshcookie::SeshCookie,
        tower_sessions::TowerSessions,
    },
    trial::Trial,
};

/// The contenders for one size of data, floors first.
pub fn field() -> [(&'static str, Vec<Trial>); 3] {
    use ours::{encrypted, json, postcard};
    [
        ("Small", trials::<Small, 256, json::Small, postcard::Small, encrypted::Small>()),
        ("Typical", trials::<Typical, 512, json::Typical, postcard::Typical, encrypted::Typical>()),
        ("Large", trials::<Large, 4096, json::Large, postcard::Large, encrypted::Large>()),
    ]
}

/// `T` is the plain struct; `J`, `P` and `E` are the Trickster Session structs. `ROOM` is the
/// buffer size for this struct.
fn trials<T: Sample, const ROOM: usize, J: Carrier, P: Carrier, E: Carrier>() -> Vec<Trial> {
    let mut trials = vec![
        Trial::new::<JsonFloor<MacKey, ROOM>, T>(),
        Trial::new::<PostcardFloor<ROOM>, T>(),
        Trial::new::<JsonFloor<AeadKey, ROOM>, T>(),
    ];
    trials.extend(ours::trials::<J, P, E>());
    trials.extend(peers::<T>());
    trials
}

fn peers<T: Sample>() -> [Trial; 7] {
    [
        Trial::new::<CookieSigned, T>(),
        Trial::new::<JsonWebToken, T>(),
        Trial::new::<ActixSession, T>(),
        Trial::new::<AxumSigned, T>(),
        Trial::new::<TowerSessions, T>(),
        Trial::new::<CookiePrivate, T>(),
        Trial::new::<SeshCookie<T>, T>(),
    ]
}
