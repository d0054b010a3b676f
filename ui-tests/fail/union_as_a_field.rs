use trickster_session::SessionField;

#[derive(SessionField)]
union Id {
    user_id: u64,
    other: u32,
}

fn main() {}
