use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{LOCATION, SET_COOKIE, VARY};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, Responder, web};
use trickster_session::{AppendSetCookie, ExtractError, Refresh, Session, SetError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "actix-web", serve };

type Manager = web::Data<Sessions>;
type Answer = Result<HttpResponse, SetError>;

async fn login(sessions: Manager, username: String) -> Answer {
    let set_cookie = sessions.set(&Login::new(username))?;
    Ok(HttpResponse::Ok().append_header(set_cookie).body("welcome"))
}

async fn enter(sessions: Manager, username: String) -> Answer {
    let set_cookie = sessions.set(&Login::new(username))?;
    let mut redirect = HttpResponse::SeeOther();
    Ok(redirect.insert_header((LOCATION, "/profile")).append_header(set_cookie).finish())
}

async fn several(sessions: Manager, username: String) -> Answer {
    Ok(HttpResponse::Ok()
        .append_header((SET_COOKIE, "first=1"))
        .append_header(sessions.set(&Login::new(username))?)
        .append_header((SET_COOKIE, "second=2"))
        .body("welcome"))
}

async fn profile(session: Session<Login>) -> String {
    session.into_inner().username
}

async fn home(session: Option<Session<Login>>) -> String {
    session.map_or_else(|| "guest".to_owned(), |session| session.into_inner().username)
}

async fn why(session: Result<Session<Login>, ExtractError>) -> &'static str {
    session.map_or_else(|rejected| rejected.reason(), |_| "valid")
}

async fn rename(sessions: Manager, mut session: Session<Login>, username: String) -> Answer {
    session.username = username;
    Ok(HttpResponse::Ok().append_header(sessions.update(&session)?).body("renamed"))
}

async fn refresh(sessions: Manager, session: Session<Login>) -> Answer {
    Ok(HttpResponse::Ok().append_set_cookie(sessions.refresh(&session)?).body("refreshed"))
}

async fn logout(sessions: Manager, request: HttpRequest) -> impl Responder {
    "bye".customize().append_header(sessions.sign_out(request.headers()))
}

async fn own_rename(sessions: Manager, mut session: Session<Login>, username: String) -> Answer {
    session.username = username;
    Ok(HttpResponse::Ok().cookie(sessions.update(&session)?.into()).body("renamed"))
}

async fn own_logout(sessions: Manager) -> HttpResponse {
    let mut response = HttpResponse::Ok().body("bye");
    response.add_removal_cookie(&Cookie::from(sessions.clear())).unwrap();
    response
}

async fn plain() -> &'static str {
    "plain"
}

async fn varied() -> impl Responder {
    HttpResponse::Ok()
        .insert_header((VARY, "accept, cookie"))
        .append_header((SET_COOKIE, "other=1"))
        .body("varied")
}

async fn respond(body: String) -> impl Responder {
    let (status, headers) = response_in(&body);
    let mut response = HttpResponse::build(StatusCode::from_u16(status).unwrap());
    for header in headers {
        response.append_header(header);
    }
    response.finish()
}

fn serve(sessions: Sessions, started: Sender<SocketAddr>) {
    let app = move || {
        App::new()
            .app_data(web::Data::new(sessions.clone()))
            .wrap(Refresh::new(sessions.clone()))
            .route("/login", web::post().to(login))
            .route("/enter", web::post().to(enter))
            .route("/several", web::post().to(several))
            .route("/profile", web::get().to(profile))
            .route("/profile", web::head().to(profile))
            .route("/home", web::get().to(home))
            .route("/why", web::get().to(why))
            .route("/rename", web::post().to(rename))
            .route("/refresh", web::post().to(refresh))
            .route("/logout", web::post().to(logout))
            .route("/own/rename", web::post().to(own_rename))
            .route("/own/logout", web::post().to(own_logout))
            .route("/plain", web::get().to(plain))
            .route("/plain", web::head().to(plain))
            .route("/varied", web::get().to(varied))
            .route("/respond", web::post().to(respond))
    };
    actix_web::rt::System::new().block_on(async {
        let server = HttpServer::new(app).workers(2).bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        started.send(server.addrs()[0]).unwrap();
        server.disable_signals().run().await.unwrap();
    });
}
