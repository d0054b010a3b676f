//! What the Markdown pages say about the code and each other.

mod links;
mod readme;
mod stability;
