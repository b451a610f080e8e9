"""Slow work off the GUI thread: a function runs in a pool and its answer comes back to the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class _Post(QObject):
    """Carries one task's results to the thread in which it was made."""

    succeeded = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], post: _Post) -> None:
        super().__init__()
        self._work = work
        self._post = post
        self.setAutoDelete(True)

    def run(self) -> None:
        """Do the work; the one place of the program that catches everything."""
        try:
            answer = self._work()
        except BaseException as error:
            self._post.failed.emit(error)
        else:
            self._post.succeeded.emit(answer)
        self._post.ended.emit(self._post)


class TaskRunner(QObject):
    """Run work in a thread pool; callers number their questions and drop answers that come too late."""

    user_error = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: dict[_Post, Callable[[UserError], None] | None] = {}

    def run(
        self,
        work: Callable[..., T],
        on_success: Callable[[T], None],
        on_failure: Callable[[UserError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Call `work` in a thread and `on_success` with its answer in this one.

        With `progress`, `work` is given a function (done, total) that it may call from its thread.
        The world's faults go to `on_failure`, or to `user_error` where there is none; ours to `crashed`.
        """
        post = _Post()
        post.succeeded.connect(on_success)
        post.failed.connect(self._fail)
        post.ended.connect(self._forget)
        self._running[post] = on_failure
        task: Callable[[], object] = work
        if progress is not None:
            post.progressed.connect(progress)
            task = _with_report(work, post)
        self._pool.start(_Job(task, post))

    @property
    def busy(self) -> bool:
        """Whether some work has not come back yet."""
        return bool(self._running)

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait for the running work to end, as when the window closes; say whether all of it did."""
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        post = self.sender()
        handler = self._running.get(post) if isinstance(post, _Post) else None
        if not isinstance(error, UserError):
            self.crashed.emit(error)
        elif handler is not None:
            handler(error)
        else:
            self.user_error.emit(error)

    @Slot(object)
    def _forget(self, post: _Post) -> None:
        self._running.pop(post, None)


def _with_report(work: Callable[..., Any], post: _Post) -> Callable[[], object]:
    def reporting() -> object:
        return work(post.progressed.emit)

    return reporting
