#!/usr/bin/env python3
"""Writes docs/demo.png, the picture of the demo page: python3 docs/demo_png.py

Runs the login example and drives its page in headless Chromium through chromedriver, with Python's
standard library alone. The times in the picture are those of the run.
"""
import base64
import json
import os
import shutil
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "demo.png"

# CSS pixels. The text is large enough when the README shows the picture narrower than this.
WIDTH = 920
# Sharp on a screen with a high resolution.
PIXELS_PER_CSS_PIXEL = 2

# Seconds that the page may take to show something.
TIMEOUT = 30


@contextmanager
def running(command, announcement, **env):
    """Runs a program until the block ends; yields what it prints after `announcement`."""
    env = {**os.environ, **env}
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:
        try:
            for line in process.stdout:
                if announcement in line:
                    yield line.split(announcement)[1].strip()
                    break
            else:
                raise SystemExit(f"{command[0]} exited before it printed {announcement!r}")
        finally:
            process.terminate()


class Browser:
    """Headless Chromium with a new profile, until the block ends."""

    def __init__(self, port):
        self.url = f"http://127.0.0.1:{port}/session"

    def __enter__(self):
        # As in tests/processes/src/browser.rs: runs as root in a container, and sends no
        # background requests.
        args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"]
        options = {"goog:chromeOptions": {"args": args}}
        session = self.request("POST", "", {"capabilities": {"alwaysMatch": options}})
        self.url += "/" + session["sessionId"]
        return self

    def __exit__(self, *_):
        self.request("DELETE", "")

    def request(self, method, path, body=None):
        """Sends a WebDriver command; returns its result."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"content-type": "application/json"}
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        # Without a proxy that the environment may set.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=TIMEOUT) as response:
            return json.load(response)["value"]

    def dev_tools(self, command, **parameters):
        """Sends a command of the DevTools protocol, for what WebDriver lacks."""
        return self.request("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def script(self, script, *args):
        """Runs a script as the body of a function; returns its result."""
        return self.request("POST", "/execute/sync", {"script": script, "args": args})

    def click(self, css):
        # By script, so that no button looks as if the mouse were over it.
        self.script("document.querySelector(arguments[0]).click()", css)

    def wait_for(self, css, text):
        """Waits until the first match is visible and contains `text`."""
        shown = """
            const element = document.querySelector(arguments[0]);
            return element?.checkVisibility() && element.innerText.includes(arguments[1]);
        """
        deadline = time.monotonic() + TIMEOUT
        while not self.script(shown, css, text):
            if time.monotonic() > deadline:
                raise SystemExit(f"{css} never shows {text!r}")


def take_picture(browser, address):
    """Returns the page as a PNG, after a sign-in and an attempt to change the cookie."""
    browser.dev_tools("Emulation.setLocaleOverride", locale="en-GB")
    browser.dev_tools("Emulation.setTimezoneOverride", timezoneId="UTC")
    screen = {"width": WIDTH, "deviceScaleFactor": PIXELS_PER_CSS_PIXEL, "mobile": False}
    browser.dev_tools("Emulation.setDeviceMetricsOverride", height=800, **screen)

    browser.request("POST", "/url", {"url": f"http://{address}/"})
    browser.wait_for("#guest", "Sign in")
    browser.script("document.getElementById('username').value = 'alice'")
    browser.click("#sign-in button")
    browser.wait_for("#struct", '"alice"')

    browser.script("document.getElementById('at').value = 40")
    browser.click("[data-try=tamper] button")
    browser.wait_for("[data-try=tamper] .answer", "character 40")
    browser.wait_for(".cookie .changed", "")

    # Down to the attempt, so that the README is not mostly a picture.
    height = browser.script(
        "scrollTo(0, 0);"
        "document.documentElement.style.overflow = 'hidden';" # no scroll bar
        "const attempt = document.querySelector('[data-try=tamper]');"
        "return Math.ceil(attempt.getBoundingClientRect().bottom)"
    )
    browser.dev_tools("Emulation.setDeviceMetricsOverride", height=height, **screen)
    return base64.b64decode(browser.dev_tools("Page.captureScreenshot", format="png")["data"])


def compress(png):
    """Reduces a PNG to 64 colours, about a quarter of the size, if pngquant is installed."""
    if shutil.which("pngquant") is None:
        return png
    pngquant = ["pngquant", "--strip", "--speed=1", "64", "-"]
    return subprocess.run(pngquant, input=png, stdout=subprocess.PIPE, check=True).stdout


def main():
    example = ["cargo", "run", "--quiet", "--example", "login"]
    driver = ["chromedriver", "--port=0"]
    # Without this variable, the example generates a secret.
    os.environ.pop("SESSION_SECRET", None)
    with (
        # Chromium leaves files in its temporary directory, and may still be writing some.
        TemporaryDirectory(ignore_cleanup_errors=True) as temp,
        running(example, "listening on http://", ADDR="127.0.0.1:0") as address,
        running(driver, "started successfully on port ", TMPDIR=temp) as port,
        Browser(port.rstrip(".")) as browser,
    ):
        picture = take_picture(browser, address)
    PICTURE.write_bytes(compress(picture))


main()
