"""A headless Chromium driven through its debugging pipe: no driver, no port, gone with the test."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

MISSING = "NO CHROMIUM FOUND, so nobody looked at the HTML page: install Debian's chromium or set CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
    *("--remote-debugging-pipe", "--force-color-profile=srgb", "--lang=en-GB"),
)


def chromium() -> str | None:
    """The browser's program: CHROMIUM, else the first that is found."""
    return os.environ.get("CHROMIUM") or next((found for name in NAMES if (found := shutil.which(name))), None)


class Page:
    """One open page. Every network request that it makes is noted in `requests`, every console line in `said`."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = os.fdopen(reading, "rb", buffering=0)
        self._writing = os.fdopen(writing, "wb", buffering=0)
        self._left = b""
        self._number = 0
        self._session: str | None = None
        self.requests: list[str] = []
        self.said: list[str] = []
        self._loaded = False

    def attach(self) -> None:
        """Open a tab and listen to it."""
        target = self.tell("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.tell("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.tell(f"{domain}.enable")

    def tell(self, method: str, **params: Any) -> dict[str, Any]:
        """Carry out one command of the debugging protocol; its answer."""
        self._number += 1
        order = {"id": self._number, "method": method, "params": params}
        if self._session:
            order["sessionId"] = self._session
        self._writing.write(json.dumps(order).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == self._number:
                if "error" in heard:
                    raise RuntimeError(f"{method}: {heard['error']}")
                return dict(heard["result"])

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            more = self._reading.read(1 << 20)
            if not more:
                raise RuntimeError("Chromium ended")
            self._left += more
        line, self._left = self._left.split(b"\0", 1)
        heard: dict[str, Any] = json.loads(line)
        self._note(heard.get("method"), heard.get("params", {}))
        return heard

    def _note(self, method: str | None, params: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            self.said.append(json.dumps(params))
        elif method == "Page.loadEventFired":
            self._loaded = True

    def open(self, file: Path) -> None:
        """Show a file and wait until it is there."""
        self._loaded = False
        self.requests.clear()
        self.tell("Page.navigate", url=file.absolute().as_uri())
        while not self._loaded:
            self._hear()

    def look(self, width: int, height: int = 900, *, dark: bool = False, paper: bool = False) -> None:
        """Change the size of the screen and what it shows."""
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.tell("Emulation.setEmulatedMedia", media="print" if paper else "screen", features=[scheme])

    def ask(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answer = self.tell("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        return base64.b64decode(self.tell("Page.captureScreenshot", captureBeyondViewport=True)["data"])

    def pdf(self) -> bytes:
        """The page as it is printed."""
        return base64.b64decode(self.tell("Page.printToPDF", preferCSSPageSize=True)["data"])

    def close(self) -> None:
        """Close the pipe, upon which Chromium ends."""
        self._writing.close()
        self._reading.close()


@contextmanager
def browser(program: str, profile: Path) -> Iterator[Page]:
    """A page of a Chromium of its own."""
    (order_in, order_out), (answer_in, answer_out) = os.pipe(), os.pipe()

    def give_pipes() -> None:
        # The program reads orders from 3 and writes answers to 4; above them first, so that neither is overwritten.
        os.dup2(order_in, 30)
        os.dup2(answer_out, 40)
        os.dup2(30, 3)
        os.dup2(40, 4)

    process = subprocess.Popen(
        [program, *ARGUMENTS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=give_pipes,
        close_fds=False,
    )
    os.close(order_in)
    os.close(answer_out)
    page = Page(answer_in, order_out)
    try:
        page.attach()
        yield page
    finally:
        page.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
