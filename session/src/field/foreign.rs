//! Types of other crates, each behind the feature of its name.
