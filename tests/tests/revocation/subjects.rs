//! Types of subjects.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField, Subject};

use super::{at, session_manager};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct UserId(u64);

impl Subject for UserId {
    fn subject_bytes(&self) -> impl AsRef<[u8]> {
        self.0.subject_bytes()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Member {
    tenant: u32,
    user: u32,
}

impl Subject for Member {
    fn subject_bytes(&self) -> impl AsRef<[u8]> {
        [self.tenant.to_be_bytes(), self.user.to_be_bytes()].concat()
    }
}

/// For each type of subject and two different values: who is signed out everywhere has no session left,
/// and the other one keeps theirs.
macro_rules! subjects {
    ($($test:ident: $type:ty [$($attribute:tt)*] $one:expr, $other:expr;)*) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, Serialize, Deserialize, SessionData)]
            #[session(name = "__Host-login")]
            struct Login {
                #[session(subject, $($attribute)*)]
                subject: $type,
            }

            let sessions = session_manager::<Login>().at(at(0));
            let [one, other] = [$one, $other].map(|subject: $type| {
                sessions.set(&Login { subject }).unwrap().pair().to_owned()
            });
            let one_subject: $type = $one;
            sessions.revoke_all(&one_subject);
            assert!(sessions.verify(&one).is_err());
            assert!(sessions.verify(&other).is_ok());
            let _ = sessions.sign_out(&other);
            assert!(sessions.verify(&other).is_err());
        }
    )*};
}

subjects! {
    an_integer: u64 [] 7, 7 << 40;
    a_small_integer: u8 [] 0, 255;
    a_negative_integer: i32 [] -1, 1;
    a_wide_integer: u128 [] 1, 1 << 100;
    an_integer_that_is_not_zero: NonZeroU32 [] NonZeroU32::MIN, NonZeroU32::MAX;
    text: String [max_len = 20] "alice".to_owned(), "alicia".to_owned();
    boxed_text: Box<str> [max_len = 20] "".into(), "a".into();
    bytes: [u8; 16] [] [1; 16], [2; 16];
    a_uuid: uuid::Uuid [] uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2);
    a_newtype: UserId [] UserId(1), UserId(2);
    a_pair: Member [] Member { tenant: 1, user: 2 }, Member { tenant: 2, user: 1 };
}

#[test]
fn equal_subjects_in_different_types_of_session_are_unrelated() {
    #[derive(Debug, Serialize, Deserialize, SessionData)]
    struct Shop {
        #[session(subject)]
        user_id: u64,
    }

    #[derive(Debug, Serialize, Deserialize, SessionData)]
    struct Forum {
        #[session(subject)]
        user_id: u64,
    }

    let list = trickster_session::Revocations::new();
    let keyring = || trickster_session::Keyring::new(super::secret(1));
    let shop = trickster_session::TypedSession::<Shop>::builder(keyring());
    let shop = shop.revocations(list.clone()).build().unwrap().at(at(0));
    let forum = trickster_session::TypedSession::<Forum>::builder(keyring());
    let forum = forum.revocations(list).build().unwrap().at(at(0));
    let cookie = forum.set(&Forum { user_id: 7 }).unwrap();
    shop.revoke_all(&7);
    assert!(forum.verify(cookie.pair()).is_ok());
}

#[test]
fn a_new_version_may_be_the_first_with_a_subject() {
    #[derive(Debug, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-login")]
    struct Before {
        user_id: u32,
    }

    #[derive(Debug, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-login", version = 2, previous = Before)]
    struct After {
        #[session(subject)]
        user_id: u64,
    }

    impl From<Before> for After {
        fn from(before: Before) -> Self {
            After { user_id: before.user_id.into() }
        }
    }

    let old = session_manager::<Before>().at(at(0)).set(&Before { user_id: 7 }).unwrap();
    let sessions = session_manager::<After>().at(at(1000));
    assert!(sessions.verify(old.pair()).is_ok());
    let _ = sessions.sign_out(old.pair());
    assert!(sessions.verify(old.pair()).is_err());
}
