"""Tables as text, a record a line."""


__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "__doc__", "excel", "excel_tab", "field_size_limit",
           "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect", "__version__", "DictReader",
           "DictWriter", "unix_dialect"]

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3
_limit = [131072]
_dialects = {}


class Error(Exception):
    __module__ = "_csv"


class _Form:
    """A dialect whose parts have been checked."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = _found(dialect)
        names = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")
        for name in options:
            if name not in names:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")

        def given(name, default):
            return options[name] if name in options else getattr(dialect, name, default)
        self.delimiter = _character("delimiter", given("delimiter", ","), False)
        self.doublequote = bool(given("doublequote", True))
        self.escapechar = _character("escapechar", given("escapechar", None), True)
        self.lineterminator = given("lineterminator", "\r\n")
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        quoting = given("quoting", QUOTE_MINIMAL)
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        quotechar = given("quotechar", '"')
        if dialect is None and "quotechar" in options and quotechar is None and "quoting" not in options:
            quoting = QUOTE_NONE
        self.quoting = quoting
        self.quotechar = _character("quotechar", quotechar, True)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        self.skipinitialspace = bool(given("skipinitialspace", False))
        self.strict = bool(given("strict", False))


def _character(name, value, may_be_missing):
    if value is None and may_be_missing:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if may_be_missing else ""}, not {type(value).__name__}')
    if len(value) == 1:
        return value
    if not value and may_be_missing:
        return None
    raise TypeError(f'"{name}" must be a 1-character string')


def _found(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


class Dialect:
    """What the classes that describe dialects are derived from."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Form(self, {})
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Form(dialect, fmtparams)


def unregister_dialect(name, /):
    _found(name)
    del _dialects[name]


def get_dialect(name, /):
    return _found(name)


def list_dialects():
    return list(_dialects)


def field_size_limit(*args):
    old = _limit[0]
    if args:
        if type(args[0]) is not int:
            raise TypeError("limit must be an integer")
        _limit[0] = args[0]
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class reader:
    """Records from lines of text."""

    def __new__(cls, iterable, /, dialect=None, **fmtparams):
        self = object.__new__(cls)
        self._lines = iter(iterable)
        self.dialect = _Form(dialect, fmtparams)
        self.line_num = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        form = self.dialect
        fields, field = [], []
        state = "record"     # what the characters before were: the start of a record or field, within one, in quotes, …
        number = False       # an unquoted field that QUOTE_NONNUMERIC makes a float
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ("quoted", "escaped in quotes"):
                    if form.strict:
                        raise Error("unexpected end of data") from None
                    _add(fields, field, number)
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            state, number = self._read(line, form, fields, field, state, number)
            # The end of the line.
            if state == "escaped":
                field.append("\n")
                state = "field"
            elif state == "escaped in quotes":
                field.append("\n")
                state = "quoted"
            elif state == "quoted" or state == "after escaped end":
                continue
            elif state != "record" and state != "line end":
                _add(fields, field, number)
                state = "record"
            if state in ("record", "line end"):
                return fields
            if state == "field":
                continue

    def _read(self, line, form, fields, field, state, number):
        delimiter, quotechar, escapechar, limit = form.delimiter, form.quotechar, form.escapechar, _limit[0]
        for c in line:
            ends = c == "\n" or c == "\r"
            if state == "record":
                if ends:
                    state = "line end"
                    continue
                state = "start"
            if state == "start":
                number = False
                if ends:
                    _add(fields, field, False)
                    state = "line end"
                elif c == quotechar and form.quoting != QUOTE_NONE:
                    state = "quoted"
                elif c == escapechar:
                    state = "escaped"
                elif c == " " and form.skipinitialspace:
                    pass
                elif c == delimiter:
                    _add(fields, field, False)
                else:
                    number = form.quoting == QUOTE_NONNUMERIC
                    field.append(c)
                    state = "field"
            elif state == "escaped":
                field.append(c)
                state = "after escaped end" if ends else "field"
            elif state == "field" or state == "after escaped end":   # which it stays until the field ends
                if ends:
                    _add(fields, field, number)
                    number = False
                    state = "line end"
                elif c == escapechar:
                    state = "escaped"
                elif c == delimiter:
                    _add(fields, field, number)
                    number = False
                    state = "start"
                else:
                    field.append(c)
            elif state == "quoted":
                if c == escapechar:
                    state = "escaped in quotes"
                elif c == quotechar and form.quoting != QUOTE_NONE:
                    state = "quote in quotes" if form.doublequote else "field"
                else:
                    field.append(c)
            elif state == "escaped in quotes":
                field.append(c)
                state = "quoted"
            elif state == "quote in quotes":
                if form.quoting != QUOTE_NONE and c == quotechar:
                    field.append(c)
                    state = "quoted"
                elif c == delimiter:
                    _add(fields, field, number)
                    state = "start"
                elif ends:
                    _add(fields, field, number)
                    state = "line end"
                elif form.strict:
                    raise Error(f"'{delimiter}' expected after '{quotechar}'")
                else:
                    field.append(c)
                    state = "field"
            elif not ends:
                raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
            if len(field) > limit:
                raise Error(f"field larger than field limit ({limit})")
        return state, number


def _add(fields, field, number):
    text = "".join(field)
    field.clear()
    fields.append(float(text) if number else text)


class writer:
    """Writes records to a file."""

    def __new__(cls, fileobj, /, dialect=None, **fmtparams):
        self = object.__new__(cls)
        self._write = getattr(fileobj, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Form(dialect, fmtparams)
        return self

    def writerow(self, row, /):
        try:
            values = list(row)
        except TypeError:
            if hasattr(row, "__iter__"):
                raise
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        form, parts = self.dialect, []
        for value in values:
            parts.append(self._field(value, form, len(values)))
        return self._write(form.delimiter.join(parts) + form.lineterminator)

    def _field(self, value, form, count):
        quote = form.quoting == QUOTE_ALL or form.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float, complex))
        text = "" if value is None else value if isinstance(value, str) else str(value)
        special = (form.delimiter, form.escapechar, form.quotechar) + tuple(form.lineterminator)
        out = []
        for c in text:
            if c in special:
                escape = False
                if form.quoting == QUOTE_NONE:
                    escape = True
                elif c == form.quotechar:
                    if form.doublequote:
                        out.append(c)
                    else:
                        escape = True
                elif c == form.escapechar:
                    escape = True
                if not escape:
                    quote = True
                elif form.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    out.append(form.escapechar)
            out.append(c)
        if not text and count == 1:
            if form.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quote = True
        text = "".join(out)
        return form.quotechar + text + form.quotechar if quote else text

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


class DictReader:
    """Records as dicts; the first one holds the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts, their values in the order of `fieldnames`."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writer.writerow(self._dict_to_list(row))
