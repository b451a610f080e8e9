"""Floor B: an empty window, SQLAlchemy's ORM as many mapped classes as our tables, one file."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from sqlalchemy import ForeignKey, create_engine, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, configure_mappers, mapped_column

tables, path = int(sys.argv[1]), sys.argv[2]


class Base(DeclarativeBase):
    pass


class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)


def told():
    print("painted", flush=True)
    application.quit()


def mapped(number):
    columns = {f"text_{n}": mapped_column(default="") for n in range(6)}
    hints = {f"text_{n}": Mapped[str] for n in range(6)} | {
        "id": Mapped[str],
        "parent_id": Mapped[str | None],
    }
    parent = mapped_column(ForeignKey(f"table_{number - 1}.id") if number else None)
    body = {
        "__tablename__": f"table_{number}",
        "__annotations__": hints,
        "id": mapped_column(primary_key=True),
        "parent_id": parent if number else mapped_column(),
        **columns,
    }
    return type(f"Table{number}", (Base,), body)


classes = [mapped(n) for n in range(tables)]
configure_mappers()
engine = create_engine(f"sqlite:///{path}")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.execute(text("select count(*) from table_0")).scalar()
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
