use trickster_session::SessionData;

#[derive(SessionData)]
union Login {
    user_id: u64,
    other: u32,
}

fn main() {}
