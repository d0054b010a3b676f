//! For tests of const assertions.

use std::panic::{UnwindSafe, catch_unwind};

/// The message with which `assert` panics; `None` if it does not.
pub fn panic_message(assert: impl FnOnce() + UnwindSafe) -> Option<String> {
    Some(*catch_unwind(assert).err()?.downcast::<String>().unwrap())
}
