"""Floor A: an empty PySide6 window. Says so once it is painted."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)


def told():
    print("painted", flush=True)
    application.quit()


application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
