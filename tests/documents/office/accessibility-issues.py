"""
Opens Word files in LibreOffice, without a window, and prints what its accessibility check says of them: a JSON object
of path -> list of sentences. The check answers to no program; it writes into a panel beside the document. So the panel
is opened, and read as LibreOffice's own tests read a window. Its words are those of LibreOffice 26.8.

Usage: accessibility-issues.py SETTINGS FILE... (SETTINGS: a folder for LibreOffice's own settings)
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import uno

PATIENCE = 60  # seconds

DECK = "A11yCheckDeck"
PANEL = "A11yCheckIssuesPanel"
ISSUES = ("accessibilityCheckEntryLabel", "accessibilityCheckEntryLinkButton")


def main(settings, paths):
    pipe = f"desktop-audit-{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={Path(settings).resolve().as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        env={**os.environ, "LC_ALL": "C.UTF-8"},  # the names below are English
        stdout=sys.stderr,
        start_new_session=True,  # it starts another, and both must end
    )
    try:
        context = until(lambda: connected(pipe), "LibreOffice does not answer")
        services = context.ServiceManager
        desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        windows = services.createInstanceWithContext("org.libreoffice.uitest.UITest", context)
        print(json.dumps({path: issues_in(path, desktop, dispatcher, windows) for path in paths}))
        desktop.terminate()
        office.wait(PATIENCE)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    try:
        return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
    except Exception:  # it has not started yet
        return None


def issues_in(path, desktop, dispatcher, windows):
    document = desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, ())
    if document is None:
        raise RuntimeError(f"LibreOffice could not open {path}")
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, f".uno:SidebarDeck.{DECK}", "", 0, ())
    panel = until(lambda: panel_in(windows), "the panel of the check does not open")
    issues = settled(panel, frame.ContainerWindow.Toolkit, path)
    document.close(True)
    return issues


def panel_in(windows):
    window = windows.getTopFocusWindow()
    return window.getChild(PANEL) if PANEL in window.getChildren() else None


def settled(panel, toolkit, path):
    """The panel is filled in while it is read: what it says counts when it has said it twice."""
    readings = [None, None]

    def read_again():
        toolkit.processEventsToIdle()
        readings[:] = [readings[1], reading(panel)]
        return readings[1] if readings[0] == readings[1] else None

    return until(read_again, f"the check of {path} does not end")


def reading(panel):
    """The issues; a group has them only while it is open."""
    for name in panel.getChildren():
        if name.startswith("expand_"):
            panel.getChild(name).executeAction("EXPAND", ())
    # Of the children that have one name, only the first can be asked for; the whole window has them all.
    return [part["Text"] for part in below(json.loads(panel.getHierarchy())) if part["ID"] in ISSUES and part["Text"]]


def below(part):
    for child in part.get("children", []):
        yield child
        yield from below(child)


def until(attempt, otherwise):
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        result = attempt()
        if result is not None:
            return result
        time.sleep(0.1)
    raise TimeoutError(otherwise)


main(sys.argv[1], sys.argv[2:])
