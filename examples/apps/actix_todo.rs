//! A todo list whose messages are shown once, after a redirect, as in `basics/todo` of actix/examples.
//! `README.md` in this directory compares the session code of both. Run it with
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example actix_todo --features actix`

use std::sync::Mutex;

use actix_web::error::{ErrorBadRequest, ErrorNotFound};
use actix_web::web::{self, Data, Form, Html, Path, Redirect, ServiceConfig};
use actix_web::{App, HttpRequest, HttpServer, Responder, Result};
use serde::{Deserialize, Serialize};
use trickster_session::actix_web::WithCookie;
use trickster_session::{Keyring, SessionData, SetError, TypedSession};

/// A message for the next page.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "5m")]
struct Flash {
    success: bool,
    #[session(max_len = 40)]
    message: String,
}

type Flashes = Data<TypedSession<Flash>>;

/// A row of the database, here in memory.
struct Todo {
    description: String,
    done: bool,
}

type Todos = Data<Mutex<Vec<Todo>>>;

async fn index(flashes: Flashes, todos: Todos, request: HttpRequest) -> impl Responder {
    let (flash, removal) = flashes.take(request.headers());
    WithCookie(removal, Html::new(page(&todos.lock().unwrap(), flash.ok())))
}

#[derive(Deserialize)]
struct Create {
    description: String,
}

async fn create(
    flashes: Flashes,
    todos: Todos,
    Form(form): Form<Create>,
) -> Result<impl Responder, SetError> {
    let flash = if form.description.is_empty() {
        Flash { success: false, message: "Describe what is to do.".into() }
    } else {
        todos.lock().unwrap().push(Todo { description: form.description, done: false });
        Flash { success: true, message: "Added.".into() }
    };
    Ok(WithCookie(flashes.set(&flash)?, Redirect::to("/").see_other()))
}

#[derive(Deserialize)]
struct Change {
    method: String,
}

async fn change(
    flashes: Flashes,
    todos: Todos,
    id: Path<usize>,
    form: Form<Change>,
) -> Result<impl Responder> {
    let mut todos = todos.lock().unwrap();
    let todo = todos.get_mut(*id).ok_or_else(|| ErrorNotFound("no such task"))?;
    let set_cookie = match form.method.as_str() {
        "put" => {
            todo.done = !todo.done;
            None
        }
        "delete" => {
            todos.remove(*id);
            Some(flashes.set(&Flash { success: true, message: "Deleted.".into() })?)
        }
        _ => return Err(ErrorBadRequest("`method` is `put` or `delete`")),
    };
    Ok(WithCookie(set_cookie, Redirect::to("/").see_other()))
}

fn page(todos: &[Todo], flash: Option<Flash>) -> String {
    let mut page = String::from("<!doctype html><meta charset=utf-8><title>To do</title>");
    if let Some(Flash { success, message }) = flash {
        page += &format!("<p class={}>{message}", if success { "success" } else { "error" });
    }
    for (id, Todo { description, done }) in todos.iter().enumerate() {
        let mark = if *done { "☑" } else { "☐" };
        let text = description.replace('&', "&amp;").replace('<', "&lt;");
        page += &format!(
            "<form method=post action=/todo/{id}>{text} <button name=method value=put>{mark}</button>\
             <button name=method value=delete>Delete</button></form>"
        );
    }
    page + "<form method=post action=/todo><input name=description><button>Add</button></form>"
}

fn routes(app: &mut ServiceConfig, flashes: Flashes, todos: Todos) {
    app.app_data(flashes)
        .app_data(todos)
        .route("/", web::get().to(index))
        .route("/todo", web::post().to(create))
        .route("/todo/{id}", web::post().to(change));
}

#[actix_web::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let flashes = Data::new(TypedSession::new(Keyring::from_env("SESSION_SECRET")?));
    let todos = Todos::default();
    let app = move || App::new().configure(|app| routes(app, flashes.clone(), todos.clone()));
    println!("Open http://localhost:8080");
    HttpServer::new(app).bind("127.0.0.1:8080")?.run().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use actix_web::cookie::Cookie;
    use actix_web::http::StatusCode;
    use actix_web::test::TestRequest;
    use actix_web::web::{Data, ServiceConfig};
    use actix_web::{App, test};
    use trickster_session::{Keyring, Secret, TypedSession};

    fn routes(app: &mut ServiceConfig) {
        let flashes = TypedSession::new(Keyring::new(Secret::random().unwrap()));
        super::routes(app, Data::new(flashes), super::Todos::default());
    }

    #[actix_web::test]
    async fn a_message_is_shown_once_after_the_redirect() {
        let app = test::init_service(App::new().configure(routes)).await;
        for (path, form, message) in [
            ("/todo", [("description", "")], "<p class=error>Describe what is to do."),
            ("/todo", [("description", "Dust the <stage>")], "<p class=success>Added."),
            ("/todo/0", [("method", "delete")], "<p class=success>Deleted."),
        ] {
            let request = TestRequest::post().uri(path).set_form(form).to_request();
            let response = test::call_service(&app, request).await;
            assert_eq!(response.status(), StatusCode::SEE_OTHER);
            let flash = response.response().cookies().next().unwrap().into_owned();

            let response =
                test::call_service(&app, TestRequest::get().cookie(flash).to_request()).await;
            let removal: Cookie = response.response().cookies().next().unwrap();
            assert!(removal.max_age().unwrap().is_zero());
            let page = String::from_utf8(test::read_body(response).await.to_vec()).unwrap();
            assert!(page.contains(message), "{page}");
            assert_eq!(page.contains("Dust the &lt;stage>"), message.ends_with("Added."));
        }
    }

    #[actix_web::test]
    async fn what_has_no_message_sends_no_cookie() {
        let app = test::init_service(App::new().configure(routes)).await;
        let added = TestRequest::post().uri("/todo").set_form([("description", "Rehearse")]);
        test::call_service(&app, added.to_request()).await;
        for (method, status) in [("put", StatusCode::SEE_OTHER), ("patch", StatusCode::BAD_REQUEST)]
        {
            let change = TestRequest::post().uri("/todo/0").set_form([("method", method)]);
            let response = test::call_service(&app, change.to_request()).await;
            assert_eq!(response.status(), status);
            assert_eq!(response.response().cookies().count(), 0);
        }
        let response = test::call_service(&app, TestRequest::get().to_request()).await;
        assert_eq!(response.response().cookies().count(), 0);
        let page = test::read_body(response).await;
        assert!(String::from_utf8_lossy(&page).contains("☑"));
    }
}
