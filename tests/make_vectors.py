#!/usr/bin/env python3
"""Writes tests/vectors.json: python3 tests/make_vectors.py > tests/vectors.json

Written from docs/format.md alone, with Python's standard library alone; nothing here was made by
the library that is tested with it. AES-256-GCM-SIV is written out because the standard library has
none; it is checked against vectors of FIPS 197 and RFC 8452.
"""
import base64
import hashlib
import hmac
import json
import struct

# AES-256 (FIPS 197)

def double(byte):
    return byte << 1 ^ (0x11B if byte & 0x80 else 0)


def s_box():
    # Walks through all powers of the generator 3, with the inverse of each beside it.
    box, power, inverse = [0x63] * 256, 1, 1
    for _ in range(255):
        bits = inverse | inverse << 8
        box[power] = 0x63 ^ inverse ^ (bits >> 7 ^ bits >> 6 ^ bits >> 5 ^ bits >> 4) & 0xFF
        power ^= double(power)
        inverse ^= inverse << 1
        inverse ^= inverse << 2
        inverse ^= inverse << 4
        inverse &= 0xFF
        inverse ^= 0x09 if inverse & 0x80 else 0
    return box


S_BOX = s_box()


def round_keys(key):
    words, constant = [key[at:at + 4] for at in range(0, 32, 4)], 1
    for i in range(8, 60):
        word = words[-1]
        if i % 8 == 0:
            word = bytes(S_BOX[byte] for byte in word[1:] + word[:1])
            word = bytes([word[0] ^ constant]) + word[1:]
            constant = double(constant)
        elif i % 8 == 4:
            word = bytes(S_BOX[byte] for byte in word)
        words.append(xor(words[-8], word))
    return [b"".join(words[at:at + 4]) for at in range(0, 60, 4)]


def xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def aes(key, block):
    first, *keys = round_keys(key)
    block = xor(block, first)
    for i, round_key in enumerate(keys):
        block = [S_BOX[block[(at * 5) % 16]] for at in range(16)]
        if i < len(keys) - 1:
            mixed = []
            for at in range(0, 16, 4):
                column = block[at:at + 4]
                both = column[0] ^ column[1] ^ column[2] ^ column[3]
                mixed += [column[n] ^ both ^ double(column[n] ^ column[(n + 1) % 4])
                          for n in range(4)]
            block = mixed
        block = xor(block, round_key)
    return block


assert aes(bytes(range(32)), bytes.fromhex("00112233445566778899aabbccddeeff")).hex() == (
    "8ea2b7ca516745bfeafc49904b496089")  # FIPS 197, C.3


# AES-256-GCM-SIV (RFC 8452)

def dot(a, b):
    """a * b * x^-128 in POLYVAL's field (section 3): bit n is the coefficient of x^n."""
    product = 0
    for bit in range(128):
        if b >> bit & 1:
            product ^= a << bit
    for _ in range(128):
        if product & 1:
            product ^= 1 << 128 | 1 << 127 | 1 << 126 | 1 << 121 | 1
        product >>= 1
    return product


def polyval(key, message):
    key, total = int.from_bytes(key, "little"), 0
    for at in range(0, len(message), 16):
        total = dot(total ^ int.from_bytes(message[at:at + 16], "little"), key)
    return total.to_bytes(16, "little")


def aes256gcmsiv(key, nonce, text, data):
    derived = [aes(key, struct.pack("<I", counter) + nonce)[:8] for counter in range(6)]
    authentication, encryption = b"".join(derived[:2]), b"".join(derived[2:])
    padded = b"".join(part + bytes(-len(part) % 16) for part in (data, text))
    lengths = struct.pack("<QQ", len(data) * 8, len(text) * 8)
    hashed = xor(polyval(authentication, padded + lengths), nonce + bytes(4))
    tag = aes(encryption, hashed[:15] + bytes([hashed[15] & 0x7F]))
    counter, rest = int.from_bytes(tag[:4], "little"), tag[4:15] + bytes([tag[15] | 0x80])
    out = b""
    for at in range(0, len(text), 16):
        block = struct.pack("<I", (counter + at // 16) % 2**32) + rest
        out += xor(text[at:at + 16], aes(encryption, block))
    return out, tag


# RFC 8452, C.2: the first vector with a text, and one with associated data.
KNOWN = [("0100000000000000", "", "c2ef328e5c71c83b843122130f7364b761e0b97427e3df28"),
         ("0200000000000000", "01", "1de22967237a813291213f267e3b452f02d01ae33e4ec854")]
for known_text, known_data, known in KNOWN:
    made = aes256gcmsiv(bytes([1] + [0] * 31), bytes([3] + [0] * 11), bytes.fromhex(known_text),
                        bytes.fromhex(known_data))
    assert b"".join(made).hex() == known


# Format 1

def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def expand(prk, info, length):
    return hmac.digest(prk, info + b"\1", "sha256")[:length]


class Key:
    def __init__(self, secret, name, format, layout=None, plain_http=False, audience=""):
        self.secret, self.name, self.format, self.layout = secret, name, format, layout
        self.prk = hmac.digest(b"trickster-session", secret.strip(" \t\n\f\r").encode(), "sha256")
        self.id = expand(self.prk, b"key id", 1)
        self.info = (b"v2" + bytes([format, plain_http]) + struct.pack(">H", len(name))
                     + name.encode() + bytes([len(audience.encode())]) + audience.encode())
        if layout is not None:
            self.info += struct.pack(">Q", layout)
        self.key = expand(self.prk, self.info, 32)

    def header(self, version, issued_at, refreshed_at, transient):
        return bytes([self.format | transient << 7]) + self.id + struct.pack(">HII", version, issued_at, refreshed_at)

    def token(self, payload, version=1, issued_at=0, refreshed_at=None, transient=False,
              nonce=bytes(range(12))):
        refreshed_at = issued_at if refreshed_at is None else refreshed_at
        header = self.header(version, issued_at, refreshed_at, transient)
        if self.format in (0x01, 0x02):
            return header + payload + hmac.digest(self.key, header + payload, "sha256")
        text, tag = aes256gcmsiv(self.key, nonce, payload, header)
        return header + nonce + text + tag


# The fingerprint of a postcard payload's layout

def fnv(layout, data):
    for byte in data:
        layout = (layout ^ byte) * 0x100000001B3 % 2**64
    return layout


def number(layout, n):
    return fnv(layout, struct.pack(">Q", n))


def text(layout, name):
    return fnv(number(layout, len(name.encode())), name.encode())


def fingerprint(type):
    """A name, or a tuple of a kind and its parts, as docs/format.md lists them."""
    kind, *parts = (type,) if isinstance(type, str) else type
    layout = text(0xCBF29CE484222325, kind)
    for part in parts:
        if kind == "struct":
            name, field = part
            layout = number(text(layout, name), fingerprint(field))
        elif kind == "enum":
            name, index, content = part
            layout = number(number(text(layout, name), index), fingerprint(content))
        else:
            layout = number(layout, part if isinstance(part, int) else fingerprint(part))
    return layout


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


# The types of tests/tests/test_vectors.rs

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
         ("wait", "Duration"), ("event", EVENT), ("foreign", ("[]", "u8")))

LAYOUTS = {"compact": LOGIN, "sealed_compact": LOGIN, "every": EVERY}
FORMATS = {"login": 0x01, "compact": 0x02, "sealed": 0x11, "sealed_compact": 0x12,
           "every": 0x02, "versioned": 0x01}


def key(type, secret=SECRET, plain_http=False, audience=""):
    layout = fingerprint(LAYOUTS[type]) if type in LAYOUTS else None
    name = type if plain_http else "__Host-" + type
    return Key(secret, name, FORMATS[type], layout, plain_http, audience)


JSON = b'{"user_id":123456,"username":"alice","role":"admin"}'
ESCAPED = r'{"user_id":18446744073709551615,"username":"\"\\\nä🎉","role":"member"}'.encode()
POSTCARD = varint(123456) + string("alice") + varint(0)
ALL = (bytes([0xFF]) + varint(2**128 - 1) + varint(300) + varint(7) + struct.pack("<d", -1.5)
       + b"\1" + string("ß") + b"" + b"\1" + varint(65535) + b"\x09\0" + b"\1\2\3\4"
       + varint(2) + string("a") + string("") + varint(1) + string("k") + zigzag(-2, 32)
       + bytes([127, 0, 0, 1]) + varint(1) + bytes(15) + b"\1" + b"\5" + varint(1 << 40)
       + varint(90) + varint(999_999_999) + varint(3) + varint(9) + b"\1" + string("me")
       + varint(2) + b"\x08\x09")


def valid(what, type, payload, secret=SECRET, deployment={}, **header):
    k = key(type, secret, **deployment)
    header = {"version": 1, "issued_at": T, "refreshed_at": T, **header}
    token = k.token(payload, **header)
    layout = {} if k.layout is None else {"layout": f"{k.layout:016x}"}
    return {"what": what, "type": type, "name": k.name, "secret": secret, **deployment, **header,
            "payload": payload.hex(), **layout, "prk": k.prk.hex(), "key_id": k.id.hex(),
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
        case("truncated", "encrypted, one byte short of header, nonce and tag", sealed[:39], "sealed"),
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
        case("tag", "made for an audience", key("login", audience="a").token(JSON, issued_at=T)),
        case("tag", "made for another audience", key("login", audience="a").token(JSON, issued_at=T), audience="b"),
        case("tag", "made for plain HTTP under the same name",
             Key(SECRET, "__Host-login", 0x01, plain_http=True).token(JSON, issued_at=T)),
        case("tag", "the name's last letter moved to the audience",
             Key(SECRET, "__Host-logi", 0x01, audience="n").token(JSON, issued_at=T)),
        case("tag", "a transient session made one that stays", changed(0, 0x81)),
        case("tag", "another layout", Key(SECRET, "__Host-compact", 0x02, 0).token(POSTCARD, issued_at=T), "compact"),
        case("tag", "a signed token with an encrypted one's first byte", b"\x11" + token[1:], "sealed"),
        case("tag", "encrypted, a bit of the nonce", sealed[:12] + bytes([sealed[12] ^ 1]) + sealed[13:], "sealed"),
        case("tag", "encrypted, a bit of the header", sealed[:11] + bytes([sealed[11] ^ 1]) + sealed[12:], "sealed"),
        case("tag", "wrong tag and expired: the tag is what is said", changed(20, token[20] ^ 1), now=T + 10**8),
        case("future", "61 seconds from now", good, now=T - 61),
        case("future", "refreshed 61 seconds from now", login.token(JSON, issued_at=T, refreshed_at=T + 61)),
        case("expired", "at max_age to the second", login.token(JSON, issued_at=T - 2592000, refreshed_at=T)),
        case("expired", "without max_age after a day", key("compact").token(POSTCARD, issued_at=T - 86400), "compact"),
        case("expired", "transient after a day", login.token(JSON, issued_at=T - 86400, refreshed_at=T, transient=True)),
        case("expired", "expired and idle: the absolute limit is what is said", good, now=T + 2592000),
        case("idle", "at idle_timeout to the second", good, now=T + 7200),
        case("issued_before", "issued before what is accepted", good, now=T + 1, not_before=T + 1),
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
        valid("for an audience", "login", JSON, deployment={"audience": "tenant-ß"}),
        valid("for plain HTTP", "login", JSON, deployment={"plain_http": True}),
        valid("postcard for plain HTTP and an audience", "compact", POSTCARD,
              deployment={"plain_http": True, "audience": "a" * 255}),
        valid("transient", "login", JSON, transient=True),
        valid("transient, one second before the day that it lasts", "login", JSON,
              issued_at=T - 86399, refreshed_at=T - 60, transient=True),
        valid("encrypted JSON", "sealed", JSON),
        valid("encrypted JSON, transient", "sealed", JSON, transient=True),
        valid("encrypted postcard", "sealed_compact", POSTCARD),
    ],
    "now": T,
    "verify_only": OLD,
    "rejected": rejected(),
}, indent=1, ensure_ascii=False))
