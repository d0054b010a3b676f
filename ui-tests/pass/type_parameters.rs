//! Field types may be generic; a session uses them with concrete types.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    number: u8,
    #[session(max_len = 2)]
    items: Vec<T>,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Pair<A: Clone, B = u8>(A, B)
where
    B: Copy;

#[derive(Serialize, Deserialize, SessionField)]
enum Either<L, R> {
    Left(L),
    Right { value: Option<R> },
}

#[derive(Serialize, Deserialize, SessionField)]
struct Code<const LEN: usize> {
    #[session(max_len = LEN)]
    text: String,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Text<'t>(#[session(max_len = 4)] Cow<'t, str>);

#[derive(Serialize, Deserialize, SessionField)]
#[serde(transparent)]
struct Wrapper<T>(T);

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    page: Page<Pair<u16>>,
    either: Either<Wrapper<bool>, Code<4>>,
    text: Text<'static>,
    #[session(max_len(2, 4))]
    pages: BTreeMap<String, Page<(u8, char)>>,
}

fn main() {
    let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
    let mut login = Login {
        page: Page { number: 255, items: vec![Pair(65535, 255), Pair(65535, 255)] },
        either: Either::Right { value: Some(Code { text: "four".into() }) },
        text: Text("four".into()),
        pages: ["four", "keys"]
            .map(|key| (key.to_owned(), Page { number: 255, items: vec![(255, '\u{1}'); 2] }))
            .into(),
    };
    let cookie = sessions.set(&login).unwrap();
    assert_eq!(cookie.pair().len() - 1, Login::SIZE.max);
    login.either = Either::Right { value: Some(Code { text: "fiver".into() }) };
    assert!(sessions.set(&login).is_err());
    login.either = Either::Left(Wrapper(true));
    assert!(sessions.set(&login).is_ok());
}
