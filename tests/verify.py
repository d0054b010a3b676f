#!/usr/bin/env python3
"""Verifies signed cookies, format 1: written from docs/format.md with the standard library alone.

Reads one question in JSON a line, and answers each with a line: the payload in hex, or the reason.
"""
import base64, hmac, json, re, struct, sys

def expand(prk, info, length):
    return hmac.digest(prk, info + b"\x01", "sha256")[:length]

def verify(name, value, secrets, now, format=0x01, layout=b"", versions=(1,), max_age=86400,
           idle_timeout=None, not_before=0, plain_http=False, audience=""):
    if len(name) + len(value) > 4096: return "too_long"
    if not re.fullmatch("[A-Za-z0-9_-]*", value) or len(value) % 4 == 1: return "encoding"
    token = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
    if base64.urlsafe_b64encode(token).decode().rstrip("=") != value: return "encoding"
    if len(token) < 12: return "truncated"
    found, key_id, version, issued_at, refreshed_at = struct.unpack(">BBHII", token[:12])
    transient, found = found >> 7, found & 0x7F
    if found != format: return "format"
    if len(token) < 12 + 32: return "truncated"
    signed, tag = token[:-32], token[-32:]
    prks = [hmac.digest(b"trickster-session", secret.strip(b" \t\n\f\r"), "sha256") for secret in secrets]
    prks = [prk for prk in prks if expand(prk, b"key id", 1) == bytes([key_id])]
    if not prks: return "unknown_key"
    info = (b"v2" + bytes([format, plain_http]) + struct.pack(">H", len(name)) + name.encode()
            + bytes([len(audience.encode())]) + audience.encode() + layout)
    if not any(hmac.compare_digest(hmac.digest(expand(prk, info, 32), signed, "sha256"), tag)
               for prk in prks): return "tag"
    if not 0 <= now < 2**32: return "clock"
    if max(issued_at, refreshed_at) > now + 60: return "future"
    if now >= issued_at + (min(max_age, 86400) if transient else max_age): return "expired"
    if idle_timeout and now >= refreshed_at + idle_timeout: return "idle"
    if issued_at < not_before: return "issued_before"
    if version not in versions: return "newer" if version > max(versions) else "older"
    return signed[12:].hex()

for line in sys.stdin:
    question = json.loads(line)
    question["secrets"] = [secret.encode() for secret in question["secrets"]]
    question["layout"] = bytes.fromhex(question.get("layout", ""))
    print(verify(**question))
