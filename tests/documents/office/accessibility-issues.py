"""
Opens Word files in LibreOffice, without a window, and prints what its accessibility check says of them: a JSON object
of path -> list of sentences. The check answers to no program; it writes into a panel beside the document. So the panel
is opened, and read as a screen reader would read it. Its words are those of LibreOffice 25.2.

Usage: accessibility-issues.py SETTINGS FILE... (SETTINGS: a folder for LibreOffice's own settings)
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import uno  # which makes LibreOffice's own names importable
from com.sun.star.accessibility.AccessibleRole import CHECK_BOX, DOCUMENT_TEXT, MENU_BAR, TOOL_BAR
from com.sun.star.accessibility.AccessibleStateType import CHECKED

PATIENCE = 60  # seconds

# Left out of a search: they hold hundreds of parts, and none of the panel's.
ASIDE = (DOCUMENT_TEXT, MENU_BAR, TOOL_BAR)

DECK = "A11yCheckDeck"
OPTIONS = "Adjust accessibility check options"
ISSUES = ("Document accessibility issue text label", "Document accessibility issue text link button")


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
        print(json.dumps({path: issues_in(path, desktop, dispatcher) for path in paths}))
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


def issues_in(path, desktop, dispatcher):
    document = desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, ())
    if document is None:
        raise RuntimeError(f"LibreOffice could not open {path}")
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, f".uno:SidebarDeck.{DECK}", "", 0, ())
    window = frame.ContainerWindow.AccessibleContext
    panel = until(lambda: panel_in(window), "the panel of the check does not open")
    issues = settled(panel, path)
    document.close(True)
    return issues


def panel_in(window):
    """What holds the words that the panel begins with, and all below them."""
    for part in below(window):
        if any(child.AccessibleName == OPTIONS for line in children(part) for child in children(line)):
            return part
    return None


def settled(panel, path):
    """The panel is filled in while it is read: what it says counts when it has said it twice."""
    readings = [None, None]

    def read_again():
        readings[:] = [readings[1], reading(panel)]
        return readings[1] if readings[0] == readings[1] else None

    return until(read_again, f"the check of {path} does not end")


def reading(panel):
    """The issues, or None while a group is closed or, as before the check, without issues."""
    parts = list(below(panel))
    groups = [part for part in parts if part.AccessibleRole == CHECK_BOX]
    closed = [group for group in groups if not group.AccessibleStateSet & CHECKED]
    for group in closed:
        group.doAccessibleAction(0)
    issues = [part.TitledBorderText for part in parts if part.AccessibleName in ISSUES]
    shown = [issue for issue in issues if issue]
    return None if closed or (groups and not shown) else shown


def below(part):
    for child in children(part):
        yield child
        yield from below(child)


def children(part):
    if part.AccessibleRole in ASIDE:
        return []
    found = (part.getAccessibleChild(index) for index in range(part.AccessibleChildCount))
    return [child.AccessibleContext for child in found if child is not None]


def until(attempt, otherwise):
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        result = attempt()
        if result is not None:
            return result
        time.sleep(0.1)
    raise TimeoutError(otherwise)


main(sys.argv[1], sys.argv[2:])
