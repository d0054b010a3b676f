//! Compares implementations of each stage of opening and sealing a cookie, to choose those of the
//! floor.
//!
//! Prints one Markdown row per implementation, in nanoseconds, for Small, Typical and Large tokens.

use base64::{
    Engine,
    engine::{
        Simd,
        general_purpose::{NO_PAD, URL_SAFE_NO_PAD},
    },
};
use hmac::{Hmac, KeyInit, Mac, digest::CtOutput};
use sha2::Sha256;
use std::{
    hint::black_box,
    rc::Rc,
    sync::{Arc, RwLock},
    time::SystemTime,
};
use trickster_session_benches::{
    data::{Large, Sample, Small, Typical},
    floor::{find::CookieFinder, json::RoomWriter, mac::MacKey},
    measure::{Effort, Lane, Race},
};

const HEADER: usize = 12;
const TAG: usize = 32;

fn main() {
    println!("| stage | way | Small | Typical | Large |\n| --- | --- | --: | --: | --: |");
    let payloads = [json::<Small>(), json::<Typical>(), json::<Large>()];
    let tokens = payloads.map(|json| HEADER + json.len() + TAG);
    print("base64 decode", tokens.map(base64_decode));
    print("base64 encode", tokens.map(base64_encode));
    print("HMAC-SHA256", tokens.map(|token| hmac(token - TAG)));
    print(
        "JSON decode",
        [json_decode::<Small>(), json_decode::<Typical>(), json_decode::<Large>()],
    );
    print(
        "JSON encode",
        [json_encode::<Small>(), json_encode::<Typical>(), json_encode::<Large>()],
    );
    print("postcard", [postcard::<Small>(), postcard::<Typical>(), postcard::<Large>()]);
    print("find the cookie", tokens.map(|token| find((token * 4).div_ceil(3))));
    print("other", tokens.map(|_| other()));
}

/// The same implementations for each of the three sizes.
fn print(stage: &str, sizes: [Vec<Lane>; 3]) {
    let mut races = sizes.map(Race::new);
    Race::run_all(&mut races, Effort::from_env());
    let [small, typical, large] = races.each_ref().map(Race::medians);
    for (((way, small), (_, typical)), (_, large)) in small.zip(typical).zip(large) {
        println!("| {stage} | {way} | {small:.1} | {typical:.1} | {large:.1} |");
    }
}

fn json<T: Sample>() -> String {
    serde_json::to_string(&T::sample()).unwrap()
}

fn base64_decode(len: usize) -> Vec<Lane> {
    let text = URL_SAFE_NO_PAD.encode(bytes(len));
    let (same, simd) = (text.clone(), Simd::url_safe(NO_PAD));
    let (mut out, mut simd_out) = (vec![0; 4096], vec![0; 4096]);
    vec![
        Lane::new("scalar", move || URL_SAFE_NO_PAD.decode_slice(black_box(&text), &mut out)),
        Lane::new("Simd", move || simd.decode_slice(black_box(&same), &mut simd_out)),
    ]
}

fn base64_encode(len: usize) -> Vec<Lane> {
    let token = bytes(len);
    let wide = [&token[..], &[0; 160]].concat();
    let wide_len = (len.next_multiple_of(24) + 8).max(128);
    let (same, simd) = (token.clone(), Simd::url_safe(NO_PAD));
    let wide_simd = simd.clone();
    let [mut out, mut simd_out, mut wide_out] = [(); 3].map(|()| vec![0; 8192]);
    vec![
        Lane::new("scalar", move || URL_SAFE_NO_PAD.encode_slice(black_box(&token), &mut out)),
        Lane::new("Simd", move || simd.encode_slice(black_box(&same), &mut simd_out)),
        Lane::new("Simd, zeros added and cut", move || {
            wide_simd.encode_slice(&black_box(&wide)[..wide_len], &mut wide_out)
        }),
    ]
}

fn hmac(len: usize) -> Vec<Lane> {
    let key = [9; 32];
    let message: Rc<[u8]> = bytes(len).into();
    let [fresh, cloned, plain] = [(); 3].map(|()| Rc::clone(&message));
    let keyed = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    let block_level = MacKey::new(&key);
    let tag = |mac: Hmac<Sha256>, message: &[u8]| mac.chain_update(message).finalize().into_bytes();
    vec![
        Lane::new("hmac, new_from_slice", move || {
            tag(Hmac::new_from_slice(black_box(&key)).unwrap(), &fresh)
        }),
        Lane::new("hmac, clone of a keyed state", move || tag(keyed.clone(), &cloned)),
        Lane::new("hmac, block level", move || block_level.tag(black_box(&plain))),
    ]
}

fn json_decode<T: Sample>() -> Vec<Lane> {
    let slice = json::<T>().into_bytes();
    let text = slice.clone();
    vec![
        Lane::new("from_slice", move || serde_json::from_slice::<T>(black_box(&slice)).unwrap()),
        Lane::new("from_utf8, from_str", move || {
            serde_json::from_str::<T>(std::str::from_utf8(black_box(&text)).unwrap()).unwrap()
        }),
    ]
}

fn json_encode<T: Sample>() -> Vec<Lane> {
    let [fresh, reused, fixed] = [(); 3].map(|()| T::sample());
    let (mut vec, mut room) = (Vec::new(), vec![0; 4096]);
    vec![
        Lane::new("to_vec", move || serde_json::to_vec(black_box(&fresh)).unwrap()),
        Lane::new("to_writer, a reused Vec", move || {
            vec.clear();
            serde_json::to_writer(&mut vec, black_box(&reused)).unwrap();
            vec.len()
        }),
        Lane::new("to_writer, a fixed buffer", move || {
            let mut writer = RoomWriter::new(&mut room);
            serde_json::to_writer(&mut writer, black_box(&fixed)).unwrap();
            writer.used()
        }),
    ]
}

fn postcard<T: Sample>() -> Vec<Lane> {
    let data = T::sample();
    let bytes = ::postcard::to_allocvec(&data).unwrap();
    let mut room = vec![0; 4096];
    vec![
        Lane::new("from_bytes", move || ::postcard::from_bytes::<T>(black_box(&bytes)).unwrap()),
        Lane::new("to_slice", move || {
            ::postcard::to_slice(black_box(&data), &mut room).unwrap().len()
        }),
    ]
}

fn find(value: usize) -> Vec<Lane> {
    let others = "_ga=GA1.1.1234567890.1700000000; _gid=GA1.1.987654321.1700000000; \
                  consent=analytics.marketing.preferences; theme=dark";
    let header = format!("{others}; __Host-login={}", "A".repeat(value));
    let finder = CookieFinder::new("__Host-login");
    let same = header.clone();
    vec![
        Lane::new("memmem with a boundary check", move || {
            finder.find(black_box(header.as_bytes())).map(<[u8]>::len)
        }),
        Lane::new("split and strip_prefix", move || {
            let mut cookies = black_box(same.as_str()).split(';');
            cookies.find_map(|c| c.trim_start().strip_prefix("__Host-login=")).map(str::len)
        }),
    ]
}

fn other() -> Vec<Lane> {
    let keys = RwLock::new(Arc::new(0u64));
    vec![
        Lane::new("CtOutput: compare 32 bytes", || {
            let tag = |bytes: &[u8; 32]| CtOutput::<Sha256>::new((*bytes).into());
            tag(black_box(&[1; 32])) == tag(black_box(&[1; 32]))
        }),
        Lane::new("RwLock<Arc>: read and clone", move || keys.read().unwrap().clone()),
        Lane::new("SystemTime::now", SystemTime::now),
        Lane::new("zeros, 512 bytes", || black_box([0u8; 512])[7]),
        Lane::new("zeros, 4096 bytes", || black_box([0u8; 4096])[7]),
    ]
}

fn bytes(len: usize) -> Vec<u8> {
    (0..len).map(|i| (i * 37) as u8).collect()
}
