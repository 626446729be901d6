class AppError(Exception):
    """An application error."""

    def __init__(self, code, message="no message"):
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self):
        return f"[{self.code}] {self.message}"


class NotFound(AppError):
    pass


for maker in (lambda: AppError(1), lambda: NotFound(404, "gone"), lambda: ValueError("a", 2), lambda: KeyError("k"), lambda: OSError(2, "No such file", "f.txt"),
              lambda: StopIteration(5), lambda: Exception()):
    try:
        raise maker()
    except Exception as e:
        print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)

try:
    raise ValueError  # a class is instantiated
except ValueError as e:
    print(repr(e))
try:
    raise AppError(7) from KeyError("cause")
except AppError as e:
    print(e.code, repr(e.__cause__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__, repr(e.__context__))
for bad in (5, "text", None, int):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise NotFound(1) from 5
except TypeError as e:
    print(e)
e = ValueError("kept")
try:
    raise e
except ValueError as caught:
    print(caught is e)
e.add_note("a note")
print(e.__notes__)
print(issubclass(NotFound, AppError), isinstance(NotFound(1), Exception), AppError.__doc__)
try:
    raise KeyError(1, 2)
except LookupError as e:
    print(e, e.args)
print(str(KeyError("quoted")), str(ValueError("plain")), str(ValueError(1, "two")))
