//! Const arithmetic: bounds, encoded lengths, and text that const evaluation can build.
//!
//! Every sum and product saturates: a bound that cannot be represented is `usize::MAX`, which no
//! comparison can mistake for small.

mod bound;
mod encoded;
mod text;

pub use bound::{Bound, Size};
pub(crate) use encoded::varint_len;
pub use encoded::{base64_len, json_len};
pub use text::Text;
pub(crate) use text::same;
