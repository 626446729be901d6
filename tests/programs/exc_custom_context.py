class Transaction:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("begin")
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self.log.append("commit")
        elif issubclass(kind, ValueError):
            self.log.append(f"rollback {value}")
            return True
        else:
            self.log.append("abort")


log = []
with Transaction(log):
    log.append("work")
with Transaction(log) as t:
    raise ValueError("bad value")
try:
    with Transaction(log):
        raise KeyError("not swallowed")
except KeyError:
    log.append("outside")
print(log)


class InputError(ValueError):
    def __init__(self, field, value):
        super().__init__(f"{field}: {value!r}")
        self.field = field
        self.value = value


def validate(record):
    errors = []
    for field, check in (("age", lambda v: v >= 0), ("name", bool)):
        try:
            if not check(record[field]):
                raise InputError(field, record[field])
        except InputError as e:
            errors.append((e.field, e.value, str(e)))
        except KeyError as e:
            errors.append(("missing", e.args[0], ""))
        except TypeError:
            errors.append((field, "type", ""))
    return errors


for r in ({"age": 5, "name": "x"}, {"age": -1, "name": ""}, {}, {"age": "old", "name": "y"}):
    print(validate(r))


def retry(times):
    for attempt in range(1, times + 1):
        try:
            if attempt < 3:
                raise ConnectionError(f"attempt {attempt}")
            return f"ok after {attempt}"
        except ConnectionError as e:
            print("retry:", e)
    else:
        return "gave up"


print(retry(2), retry(5))


def parse_all(texts):
    for t in texts:
        try:
            yield int(t)
        except ValueError:
            yield float(t) if t.replace(".", "", 1).isdigit() else None


print(list(parse_all(["1", "2.5", "x"])))
