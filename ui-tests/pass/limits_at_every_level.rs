//! `max_len` has one number for each text, collection and map, in source order.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_len = 1)]
    text: String,
    #[session(max_len = 1)]
    optional: Option<Box<str>>,
    #[session(max_len = 1)]
    borrowed: Cow<'static, str>,
    #[session(max_len(1, 2))]
    texts: Vec<String>,
    #[session(max_len(1, 2))]
    pair: (u8, String, String),
    #[session(max_len = 2)]
    three: [Option<String>; 3],
    #[session(max_len(1, 2, 3, 4))]
    map: HashMap<String, Vec<String>>,
    #[session(max_len(1, 2))]
    sets: (BTreeSet<u8>, HashSet<char>),
    #[session(max_len(1, 2))]
    queue: VecDeque<VecDeque<bool>>,
    #[session(max_len(1))]
    by_role: BTreeMap<Role, u8>,
    #[session(max_len = 3)]
    by_number: BTreeMap<u64, ()>,
    #[session(max_len = 3)]
    by_bool: BTreeMap<bool, [u8; 4]>,
    none: PhantomRole,
    numbers: (i8, u128, f64, char, bool, ()),
    nested: Option<[(u8, Option<i16>); 2]>,
}

#[derive(Serialize, Deserialize, SessionField, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Admin,
    Member,
}

#[derive(Serialize, Deserialize, SessionField)]
struct PhantomRole(std::marker::PhantomData<Role>);

#[derive(SessionField)]
struct Shared(#[session(max_len = 1)] Rc<str>, #[session(max_len = 1)] Arc<str>);

fn main() {
    assert!(Login::SIZE.max < 4096);
}
