#!/usr/bin/env python3
"""Writes tests/vectors.json: python3 tests/make_vectors.py > tests/vectors.json

Written from docs/format.md alone, with Python's standard library alone; nothing here was made by
the library that is tested with it. XChaCha20-Poly1305 is written out because the standard library
has none; it is checked against the example of draft-irtf-cfrg-xchacha-03, A.3.1.
"""
import base64
import hashlib
import hmac
import json
import struct

MASK = 0xFFFFFFFF


# XChaCha20-Poly1305 (RFC 8439, draft-irtf-cfrg-xchacha-03)

def rounds(state):
    def quarter(a, b, c, d):
        for x, y, z, shift in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[x] = (state[x] + state[y]) & MASK
            state[z] ^= state[x]
            state[z] = (state[z] << shift | state[z] >> (32 - shift)) & MASK
    for _ in range(10):
        for i in range(4):
            quarter(i, 4 + i, 8 + i, 12 + i)
        for i in range(4):
            quarter(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)


def chacha_state(key, last):
    return list(struct.unpack("<16I", b"expand 32-byte k" + key + last))


def hchacha20(key, nonce):
    state = chacha_state(key, nonce)
    rounds(state)
    return struct.pack("<8I", *state[:4], *state[12:])


def chacha20(key, nonce, counter, text):
    out = b""
    for at in range(0, len(text), 64):
        start = chacha_state(key, struct.pack("<I", counter + at // 64) + nonce)
        state = start[:]
        rounds(state)
        stream = struct.pack("<16I", *((a + b) & MASK for a, b in zip(state, start)))
        out += bytes(a ^ b for a, b in zip(text[at:at + 64], stream))
    return out


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at:at + 16] + b"\1", "little")) * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2**128).to_bytes(16, "little")


def xchacha20poly1305(key, nonce, text, data):
    key, nonce = hchacha20(key, nonce[:16]), bytes(4) + nonce[16:]
    text = chacha20(key, nonce, 1, text)
    padded = b"".join(part + bytes(-len(part) % 16) for part in (data, text))
    lengths = struct.pack("<QQ", len(data), len(text))
    return text, poly1305(chacha20(key, nonce, 0, bytes(32)), padded + lengths)


SUNSCREEN = (b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
             b"the future, sunscreen would be it.")
KNOWN_TAG = "c0875924c1c7987947deafd8780acf49"
assert xchacha20poly1305(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)), SUNSCREEN,
                         bytes.fromhex("50515253c0c1c2c3c4c5c6c7"))[1].hex() == KNOWN_TAG


# Format 1

def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def expand(prk, info, length):
    return hmac.digest(prk, info + b"\1", "sha256")[:length]


class Key:
    def __init__(self, secret, name, format, shape=None):
        self.secret, self.name, self.format, self.shape = secret, name, format, shape
        self.prk = hmac.digest(b"trickster-session", secret.strip(" \t\n\f\r").encode(), "sha256")
        self.id = expand(self.prk, b"key id", 1)
        self.info = b"v1" + bytes([format]) + struct.pack(">H", len(name)) + name.encode()
        if shape is not None:
            self.info += struct.pack(">Q", shape)
        self.key = expand(self.prk, self.info, 32)

    def header(self, version, issued_at, refreshed_at):
        return bytes([self.format]) + self.id + struct.pack(">HII", version, issued_at, refreshed_at)

    def token(self, payload, version=1, issued_at=0, refreshed_at=None, nonce=bytes(range(24))):
        header = self.header(version, issued_at, issued_at if refreshed_at is None else refreshed_at)
        if self.format in (0x01, 0x02):
            return header + payload + hmac.digest(self.key, header + payload, "sha256")
        text, tag = xchacha20poly1305(self.key, nonce, payload, header)
        return header + nonce + text + tag


# The fingerprint of a postcard payload's shape

def fnv(shape, data):
    for byte in data:
        shape = (shape ^ byte) * 0x100000001B3 % 2**64
    return shape


def number(shape, n):
    return fnv(shape, struct.pack(">Q", n))


def text(shape, name):
    return fnv(number(shape, len(name.encode())), name.encode())


def fingerprint(type):
    """A name, or a tuple of a kind and its parts, as docs/format.md lists them."""
    kind, *parts = (type,) if isinstance(type, str) else type
    shape = text(0xCBF29CE484222325, kind)
    for part in parts:
        if kind == "struct":
            name, field = part
            shape = number(text(shape, name), fingerprint(field))
        elif kind == "enum":
            name, index, content = part
            shape = number(number(text(shape, name), index), fingerprint(content))
        else:
            shape = number(shape, part if isinstance(part, int) else fingerprint(part))
    return shape


# Postcard's wire format

def varint(n):
    out = b""
    while n > 0x7F:
        out += bytes([n & 0x7F | 0x80])
        n >>= 7
    return out + bytes([n])


def zigzag(n, bits):
    return varint((n << 1 ^ n >> (bits - 1)) % 2**bits)


def string(value):
    return varint(len(value.encode())) + value.encode()


# The types of tests/vectors.rs

SECRET = "correct horse battery staple and a bit more"
OLD = "the secret from before the last rotation of keys"
T = 1_800_000_000
ROLE = ("enum", ("admin", 0, "unit"), ("member", 1, "unit"))
LOGIN = ("struct", ("user_id", "u64"), ("username", "str"), ("role", ROLE))
EVENT = ("enum", ("Nothing", 0, "unit"), ("One", 1, "u8"), ("Two", 2, ("tuple", "u8", "i16")),
         ("Many", 3, ("struct", ("at", "u32"), ("by", ("Option", "str")))))
EVERY = ("struct",
         ("small", "i8"), ("large", "u128"), ("size", "u64"), ("not_zero", "u32"), ("float", "f64"),
         ("flag", "bool"), ("letter", "char"), ("nothing", "()"),
         ("perhaps", ("Option", "u16")), ("pair", ("tuple", "u8", "bool")),
         ("four", ("array", "u8", 4)), ("list", ("[]", "str")), ("map", ("{}", "str", "i32")),
         ("v4", "Ipv4Addr"), ("any", "IpAddr"), ("boxed", "u8"), ("newtype", "u64"),
         ("wait", "Duration"), ("event", EVENT), ("foreign", "Vec<u8>"))

SHAPES = {"compact": LOGIN, "sealed_compact": LOGIN, "every": EVERY}
FORMATS = {"login": 0x01, "compact": 0x02, "sealed": 0x11, "sealed_compact": 0x12,
           "every": 0x02, "versioned": 0x01}


def key(type, secret=SECRET):
    shape = fingerprint(SHAPES[type]) if type in SHAPES else None
    return Key(secret, "__Host-" + type, FORMATS[type], shape)


JSON = b'{"user_id":123456,"username":"alice","role":"admin"}'
ESCAPED = r'{"user_id":18446744073709551615,"username":"\"\\\nä🎉","role":"member"}'.encode()
POSTCARD = varint(123456) + string("alice") + varint(0)
ALL = (bytes([0xFF]) + varint(2**128 - 1) + varint(300) + varint(7) + struct.pack("<d", -1.5)
       + b"\1" + string("ß") + b"" + b"\1" + varint(65535) + b"\x09\0" + b"\1\2\3\4"
       + varint(2) + string("a") + string("") + varint(1) + string("k") + zigzag(-2, 32)
       + bytes([127, 0, 0, 1]) + varint(1) + bytes(15) + b"\1" + b"\5" + varint(1 << 40)
       + varint(90) + varint(999_999_999) + varint(3) + varint(9) + b"\1" + string("me")
       + varint(2) + b"\x08\x09")


def valid(what, type, payload, secret=SECRET, **times):
    k = key(type, secret)
    times = {"version": 1, "issued_at": T, "refreshed_at": T, **times}
    token = k.token(payload, **times)
    shape = {} if k.shape is None else {"shape": f"{k.shape:016x}"}
    return {"what": what, "type": type, "name": k.name, "secret": secret, **times,
            "payload": payload.hex(), **shape, "prk": k.prk.hex(), "key_id": k.id.hex(),
            "info": k.info.hex(), "key": k.key.hex(), "token": token.hex(),
            "value": base64url(token)}


def rejected():
    login, token = key("login"), key("login").token(JSON, issued_at=T)
    good = base64url(token)
    old = key("login", "a secret that was never in the ring, or no more")
    assert old.id != login.id

    def case(reason, what, value, type="login", now=T, **more):
        return {"reason": reason, "what": what, "type": type, "now": now,
                "value": value if isinstance(value, str) else base64url(value), **more}

    def changed(at, byte):
        return token[:at] + bytes([byte]) + token[at + 1:]

    sealed, compact = key("sealed").token(JSON, issued_at=T), key("compact").token(POSTCARD, issued_at=T)
    versioned = key("versioned")
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    longer = base64url(login.token(JSON.replace(b"alice", b"alicia"), issued_at=T))
    stray = longer[:-1] + last[last.index(longer[-1]) + 1]
    pad = "=" * (-len(longer) % 4)
    assert pad and base64.urlsafe_b64decode(stray + pad) == base64.urlsafe_b64decode(longer + pad)
    return [
        case("too_long", "one byte over 4096 with the name", "A" * (4097 - len(login.name))),
        case("encoding", "4096 bytes with the name, which no base64 has", "A" * (4096 - len(login.name) - 3)),
        case("encoding", "padding", longer + pad),
        case("encoding", "stray bits behind the last byte", stray),
        case("encoding", "a length that no base64 has", good + "A" * ((5 - len(good) % 4) % 4)),
        case("encoding", "the standard alphabet", "+" + good[1:]),
        case("encoding", "a dot, as in a JWT", good[:20] + "." + good[20:]),
        case("truncated", "nothing", ""),
        case("truncated", "eleven bytes", token[:11]),
        case("truncated", "a header alone", token[:12]),
        case("truncated", "one byte short of a header and a tag", token[:43]),
        case("truncated", "encrypted, one byte short of header, nonce and tag", sealed[:51], "sealed"),
        case("format", "a first byte that is no format", changed(0, 0x00)),
        case("format", "format 0x03", changed(0, 0x03)),
        case("format", "postcard where JSON is asked for", changed(0, 0x02)),
        case("format", "encrypted where signed is asked for", sealed),
        case("format", "signed where encrypted is asked for", token, "sealed"),
        case("unknown_key", "another secret", old.token(JSON, issued_at=T)),
        case("tag", "the last bit of the tag", changed(len(token) - 1, token[-1] ^ 1)),
        case("tag", "a bit of the payload", changed(20, token[20] ^ 1)),
        case("tag", "a later version", changed(3, 2)),
        case("tag", "a later time of issue", changed(7, token[7] ^ 1)),
        case("tag", "no payload and a tag of zeros", token[:12] + bytes(32)),
        case("tag", "made for another cookie name", Key(SECRET, "__Host-admin", 0x01).token(JSON, issued_at=T)),
        case("tag", "another shape", Key(SECRET, "__Host-compact", 0x02, 0).token(POSTCARD, issued_at=T), "compact"),
        case("tag", "a signed token with an encrypted one's first byte", b"\x11" + token[1:], "sealed"),
        case("tag", "encrypted, a bit of the nonce", sealed[:12] + bytes([sealed[12] ^ 1]) + sealed[13:], "sealed"),
        case("tag", "encrypted, a bit of the header", sealed[:11] + bytes([sealed[11] ^ 1]) + sealed[12:], "sealed"),
        case("tag", "wrong tag and expired: the tag is what is said", changed(20, token[20] ^ 1), now=T + 10**8),
        case("future", "61 seconds from now", good, now=T - 61),
        case("future", "refreshed 61 seconds from now", login.token(JSON, issued_at=T, refreshed_at=T + 61)),
        case("expired", "at max_age to the second", login.token(JSON, issued_at=T - 2592000, refreshed_at=T)),
        case("expired", "without max_age after a day", key("compact").token(POSTCARD, issued_at=T - 86400), "compact"),
        case("expired", "expired and idle: the absolute limit is what is said", good, now=T + 2592000),
        case("idle", "at idle_timeout to the second", good, now=T + 7200),
        case("revoked", "issued before what is accepted", good, not_before=T + 1),
        case("newer", "version 4, where 3 is known", versioned.token(b"{}", 4, T), "versioned"),
        case("older", "version 1, where 2 is the oldest", versioned.token(b"{}", 1, T), "versioned"),
        case("older", "version 0", versioned.token(b"{}", 0, T), "versioned"),
        case("payload", "JSON without a field", login.token(b'{"user_id":1,"username":"a"}', issued_at=T)),
        case("payload", "JSON with something behind it", login.token(JSON + b"1", issued_at=T)),
        case("payload", "not UTF-8", login.token(JSON.replace(b"alice", b"ali\xffe"), issued_at=T)),
        case("payload", "nothing", login.token(b"", issued_at=T)),
        case("payload", "postcard with a byte behind it", key("compact").token(POSTCARD + b"\0", issued_at=T), "compact"),
        case("payload", "postcard with a variant that is none", key("compact").token(POSTCARD[:-1] + b"\2", issued_at=T), "compact"),
        case("payload", "postcard cut short", key("compact").token(POSTCARD[:-1], issued_at=T), "compact"),
        case("payload", "encrypted, no JSON", key("sealed").token(b"{", issued_at=T), "sealed"),
        case("clock", "a second after what 32 bits hold", good, now=2**32),
        case("tag", "a wrong tag, at a time that 32 bits do not hold", changed(20, token[20] ^ 1), now=2**32),
        case("encoding", "padding, at a time that 32 bits do not hold", longer + pad, now=2**32),
    ]


print(json.dumps({
    "valid": [
        valid("signed JSON", "login", JSON),
        valid("signed JSON, refreshed later, escapes, the largest u64", "login", ESCAPED,
              issued_at=T - 86400, refreshed_at=T - 60),
        valid("white space around the secret does not count", "login", JSON, f" \t{SECRET}\r\n"),
        valid("signed by the key that only verifies", "login", JSON, OLD),
        valid("60 seconds ahead", "login", JSON, issued_at=T + 60, refreshed_at=T + 60),
        valid("one second before the idle limit", "login", JSON, issued_at=T - 7199, refreshed_at=T - 7199),
        valid("signed postcard", "compact", POSTCARD),
        valid("one second before the day that stands without max_age", "compact", POSTCARD,
              issued_at=T - 86399, refreshed_at=T - 86399),
        valid("postcard of every kind of type", "every", ALL),
        valid("the current version", "versioned", b'{"third":3}', version=3),
        valid("the version before it", "versioned", b'{"second":2}', version=2),
        valid("encrypted JSON", "sealed", JSON),
        valid("encrypted postcard", "sealed_compact", POSTCARD),
    ],
    "now": T,
    "verify_only": OLD,
    "rejected": rejected(),
}, indent=1, ensure_ascii=False))
