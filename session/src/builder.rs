//! Settings of one deployment, checked at start-up by the rules that the derive evaluates.

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;
use std::time::SystemTime;

use crate::clock::Clock;
use crate::cookie::{CookieError, Overrides, OwnedCookie, rules};
use crate::data::SessionData;
use crate::revocation::Revocations;
use crate::token::{KeyContext, Keyring};
use crate::typed_session::TypedSession;

/// Makes a [`TypedSession`] whose settings differ between deployments.
///
/// The struct says what is true everywhere, and the builder what is different here. Without settings,
/// it makes what [`TypedSession::new`] makes.
///
/// ```
/// # use serde::{Serialize, Deserialize};
/// # use trickster_session::{Keyring, Secret, SessionData, TypedSession};
/// # #[derive(Serialize, Deserialize, SessionData)]
/// # struct Login { user_id: u64 }
/// # struct Config { plain_http: bool, tenant: String }
/// # let config = Config { plain_http: true, tenant: "seven".to_owned() };
/// # let keyring = Keyring::new(Secret::random()?);
/// let sessions = TypedSession::<Login>::builder(keyring)
///     .plain_http(config.plain_http)
///     .audience(config.tenant)
///     .build()?;
/// # assert_eq!(sessions.cookie().name, "login");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Deployments with another name, audience or `plain_http` cannot read each other's cookies, even if
/// they share a secret: these settings are part of the key. Changing one ends all sessions. The path and
/// the domain are not part of the key. If you change one of them, a browser keeps the old cookie beside the
/// new one until it expires, and sends both; the most recently issued one decides.
#[must_use = "`build` makes the session manager"]
pub struct TypedSessionBuilder<T> {
    keyring: Keyring,
    overrides: Overrides,
    audience: Option<String>,
    clock: Clock,
    revocations: Option<Revocations>,
    data: PhantomData<fn() -> T>,
}

// Here, so that `typed_session` does not depend on this module.
impl<T> TypedSession<T> {
    /// Sets what differs between deployments: the cookie's name, domain and path, plain HTTP in
    /// development, an audience, a clock.
    pub fn builder(keyring: Keyring) -> TypedSessionBuilder<T>
    where
        T: SessionData,
    {
        TypedSessionBuilder {
            keyring,
            overrides: Overrides::default(),
            audience: None,
            clock: Clock::System,
            revocations: None,
            data: PhantomData,
        }
    }
}

impl<T: SessionData> TypedSessionBuilder<T> {
    /// Serves plain HTTP if `plain_http` is true: for development, where a browser opens an address that
    /// starts with `http://`.
    ///
    /// Browsers refuse a `Secure` cookie over plain HTTP, and with it the prefixes `__Host-` and
    /// `__Secure-`. Chrome and Firefox make an exception for `localhost`; Safari makes none, and no
    /// browser does for a phone that opens the address of your computer. So the cookie loses
    /// `Secure`, its prefix and `Partitioned`, and `SameSite=None` becomes `Lax`. With the feature `tracing`,
    /// this is an event at start-up.
    ///
    /// All other rules hold as with TLS, so that what production would refuse is refused in development too.
    ///
    /// Leave it out where a proxy in front of the application speaks TLS to the browser: the cookie must be
    /// `Secure` there. What the proxy speaks to the application does not matter.
    pub fn plain_http(mut self, plain_http: bool) -> Self {
        self.overrides.plain_http = plain_http;
        self
    }

    /// The cookie's name, instead of the one of the type.
    ///
    /// It may have another prefix than the name of the type, such as `__Secure-`, which allows a
    /// [`domain`](Self::domain). A name without a prefix is refused, unless the type's own has none or the
    /// deployment serves [plain HTTP](Self::plain_http).
    ///
    /// Give each session type a name of its own, also without its prefix: two types with one name read each
    /// other's cookies, as far as their fields allow.
    ///
    /// A longer name leaves as much to the value, up to the 4096 bytes of the whole cookie. It raises the
    /// `limit` of the type by as much.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.overrides.name = Some(name.into());
        self
    }

    /// Separates deployments that share a secret, such as the tenants or services of one installation. A
    /// cookie of one audience does not verify in another.
    ///
    /// It has 1 to 255 bytes. It is not a secret, and it is not in the cookie.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audience = Some(audience.into());
        self
    }

    /// `Domain`: the host that receives the cookie, with all of its subdomains. Without one, only the host
    /// that set the cookie receives it.
    ///
    /// A name with the prefix `__Host-`, the default, allows no domain; set a [`name`](Self::name) with
    /// `__Secure-`.
    ///
    /// ```
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{CookieError, Keyring, KeyError, Secret, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # struct Login { user_id: u64 }
    /// # fn sessions(keyring: Keyring) -> Result<TypedSession<Login>, CookieError> {
    /// TypedSession::<Login>::builder(keyring).name("__Secure-login").domain("example.com").build()
    /// # }
    /// # let secret = Secret::random()?;
    /// # assert_eq!(sessions(Keyring::new(secret)).unwrap().cookie().domain, Some("example.com"));
    /// # Ok::<(), KeyError>(())
    /// ```
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.overrides.domain = Some(domain.into());
        self
    }

    /// `Path`: the browser sends the cookie only to this path and below. It separates nothing: other
    /// paths of the host can read and replace the cookie (RFC 6265bis, section 8.5).
    ///
    /// A name with the prefix `__Host-`, the default, allows only `/`.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.overrides.path = Some(path.into());
        self
    }

    /// Where the time comes from, instead of [`SystemTime::now`]: for platforms where that panics, such as
    /// `wasm32-unknown-unknown`, and for tests of a whole application. A test of one call needs only
    /// [`TypedSession::at`].
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use std::sync::atomic::{AtomicU64, Ordering};
    /// # use std::time::{Duration, SystemTime};
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Secret, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # #[session(idle_timeout = "2h")]
    /// # struct Login { user_id: u64 }
    /// # let keyring = Keyring::new(Secret::random()?);
    /// let seconds = Arc::new(AtomicU64::new(1_800_000_000));
    /// let clock = Arc::clone(&seconds);
    /// let sessions = TypedSession::<Login>::builder(keyring)
    ///     .clock(move || SystemTime::UNIX_EPOCH + Duration::from_secs(clock.load(Ordering::Relaxed)))
    ///     .build()?;
    ///
    /// let cookie = sessions.set(&Login { user_id: 7 })?;
    /// assert!(sessions.get(cookie.pair()).is_some());
    /// seconds.fetch_add(2 * 60 * 60, Ordering::Relaxed);
    /// assert!(sessions.get(cookie.pair()).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock::Function(Arc::new(now));
        self
    }

    /// The list of revoked sessions, for session managers that share one.
    ///
    /// By default, the session manager has a list of its own, with the same [`clock`](Self::clock).
    pub fn revocations(mut self, revocations: Revocations) -> Self {
        self.revocations = Some(revocations);
        self
    }

    /// Makes the session manager.
    ///
    /// # Errors
    ///
    /// [`CookieError`], if a setting breaks a rule: those that the derive evaluates, in the same words, and
    /// [`CookieError::PrefixDropped`], [`CookieError::TooLarge`], [`CookieError::AudienceEmpty`] and
    /// [`CookieError::AudienceTooLong`].
    pub fn build(self) -> Result<TypedSession<T>, CookieError> {
        if let Some(error) = self.audience.as_deref().and_then(rules::audience) {
            return Err(error);
        }
        let plain_http = self.overrides.plain_http;
        let cookie = OwnedCookie::overridden(T::COOKIE, T::SIZE, self.overrides)?;
        #[cfg(feature = "tracing")]
        if plain_http {
            crate::events::plain_http(cookie.name());
        }
        let name = cookie.name().to_owned();
        let audience = self.audience.unwrap_or_default();
        let context = KeyContext { plain_http, name, audience };
        let revocations = self.revocations.unwrap_or_else(|| Revocations::with(self.clock.clone()));
        Ok(TypedSession::of(&self.keyring, cookie, context, self.clock, revocations))
    }
}

impl<T> fmt::Debug for TypedSessionBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Overrides { plain_http, name, path, domain } = &self.overrides;
        f.debug_struct("TypedSessionBuilder")
            .field("keyring", &self.keyring)
            .field("plain_http", plain_http)
            .field("name", name)
            .field("audience", &self.audience)
            .field("path", path)
            .field("domain", domain)
            .finish_non_exhaustive()
    }
}
