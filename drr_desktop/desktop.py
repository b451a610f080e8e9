"""What differs between operating systems: whether there is a screen, and what Qt needs to be there."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Which Debian or Ubuntu package holds a library that Qt loads.
PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Loaded by Qt's X11 plugin, in the order in which they are worth reporting.
X11_LIBRARIES = tuple(
    name for name in PACKAGES if name.startswith(("libX11-xcb", "libxcb", "libxkbcommon-x11"))
)
SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
INSTALL = "see 'On a bare Debian or Ubuntu' in the README, or run: apt-get install"


def library_problem(error: ImportError) -> str:
    """Return the sentence for a Qt module that could not be loaded, naming the package to install."""
    missing = next((name for name in PACKAGES if name in str(error)), None)
    if missing:
        return f"The system library {missing} is missing, which Qt needs; {INSTALL} {PACKAGES[missing]}."
    return "Qt could not be loaded; run the set-up command of the README again."


def display_problem(environment: Mapping[str, str] | None = None) -> str | None:
    """Return why no window can be shown here, or None; takes a few milliseconds and loads no Qt.

    Asked before Qt starts, because Qt ends the whole process when it finds no screen.
    """
    if not sys.platform.startswith(("linux", "freebsd")):
        return None
    env = os.environ if environment is None else environment
    plugin = env.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if plugin in SCREENLESS or (plugin in ("", "wayland") and _wayland_answers(env)):
        return None
    display = env.get("DISPLAY")
    if not display:
        return "There is no screen to show the window on; the commands work without one (see --help)."
    if missing := _missing_x11_library():
        return (
            f"The system library {missing} is missing, which the window needs; {INSTALL} {PACKAGES[missing]}."
        )
    if not _x11_answers():
        return f"The screen {display} does not answer; the commands work without one (see --help)."
    return None


def _wayland_answers(env: Mapping[str, str]) -> bool:
    name = env.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    path = Path(env.get("XDG_RUNTIME_DIR", "/nonexistent")) / name
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(2)
        connection.connect(str(path))
        return True
    return False


def _missing_x11_library() -> str | None:
    import ctypes

    for name in X11_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            return name
    return None


def _x11_answers() -> bool:
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def name_for_taskbar() -> None:
    """Give the window its own place in the Windows taskbar, not that of the Python interpreter."""
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(AttributeError, OSError):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("ca.drr.desktop")
