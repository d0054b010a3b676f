use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

type Eight<T> = [[[[[[[[T; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1];
type Forty<T> = Eight<Eight<Eight<Eight<Eight<T>>>>>;

#[derive(Serialize, Deserialize, SessionField)]
struct Inner {
    forty: Forty<u8>,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Middle {
    eighty: Forty<Inner>,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Outer {
    more: Forty<Middle>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    page: Eight<Outer>,
}

fn main() {}
