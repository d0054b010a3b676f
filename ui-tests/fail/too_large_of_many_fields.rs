use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_len = 100)]
    field_00: String,
    #[session(max_len = 101)]
    field_01: String,
    #[session(max_len = 102)]
    field_02: String,
    #[session(max_len = 103)]
    field_03: String,
    #[session(max_len = 104)]
    field_04: String,
    #[session(max_len = 105)]
    field_05: String,
    #[session(max_len = 106)]
    field_06: String,
    #[session(max_len = 107)]
    field_07: String,
    #[session(max_len = 108)]
    field_08: String,
    #[session(max_len = 109)]
    field_09: String,
    #[session(max_len = 110)]
    field_10: String,
    #[session(max_len = 111)]
    field_11: String,
    #[session(max_len = 112)]
    field_12: String,
    #[session(max_len = 113)]
    field_13: String,
    #[session(max_len = 114)]
    field_14: String,
    #[session(max_len = 115)]
    field_15: String,
    #[session(max_len = 116)]
    field_16: String,
    #[session(max_len = 117)]
    field_17: String,
    #[session(max_len = 118)]
    field_18: String,
    #[session(max_len = 119)]
    field_19: String,
    #[session(max_len = 120)]
    field_20: String,
    #[session(max_len = 121)]
    field_21: String,
    #[session(max_len = 122)]
    field_22: String,
    #[session(max_len = 123)]
    field_23: String,
    #[session(max_len = 124)]
    field_24: String,
    #[session(max_len = 125)]
    field_25: String,
    #[session(max_len = 126)]
    field_26: String,
    #[session(max_len = 127)]
    field_27: String,
    #[session(max_len = 128)]
    field_28: String,
    #[session(max_len = 129)]
    field_29: String,
}

fn main() {}
