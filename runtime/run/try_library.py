"""Calls the functions of a library, and those of its source under CPython, with the same generated arguments: pyx2cpp --verify.

    try_library.py PLAN "module.f(int,array[float64])->str"…      a line for each fault ("differs …") and remark ("note …")

The plan is JSON: the files of each module's "source" and "library", and the "paths" at which there may be a package pyx2cpp. Functions that open
files, start programs and the like are not called in the library: an audit hook finds them under CPython, before they do it. Nor is
anything compared that differs between two runs of CPython, ends in MemoryError or RecursionError, or takes longer than a moment.
"""

import array
import importlib.util
import itertools
import json
import os
import random
import resource
import select
import signal
import struct
import subprocess
import sys

CALLS = 60            # of each function
SECONDS_A_CALL = 0.5  # under CPython; compiled, ten times that
LATE_CALLS = 3        # of a function that takes longer so often, the further calls are left out
MEMORY = 4 << 30

INTS = [0, 1, 2, -1, 3, 5, 7, -2, 10, 12, -7, 97, 100, 127, 128, 255, 256, -128, 32767, 65535, 2**31 - 1, 2**31, -(2**31), 2**32, 10**12, 2**53 + 1, 2**62, 2**63 - 1, -(2**63), 2**64 - 1]
FLOATS = [0.0, 1.0, -1.5, 0.5, 2.0, 3.0, -0.0, 0.1, 10.0, -7.25, 100.0, 1e-3, 1e10, 2.0**53, 1e300, 5e-324, -1.7976931348623157e308, float("inf"), float("-inf"), float("nan")]
TEXTS = ["", "a", "abc", "Hello, World", "12", "-3.5", "  two words ", "größe", "a,b;c", "A" * 40, "line\nline\n", "日本語", "😀!", "0x1F", "racecar"]
BYTES = [b"", b"a", b"hello", b"\0\1\xff", bytes(range(256)), b"12", b"line\n"]
COMPLEXES = [0j, 1 + 2j, -1.5j, 3 + 0j, 1e300 + 1e-300j, complex(float("inf"), 1), complex(float("nan"), 0)]
INT_TYPES = {"int": (64, True), **{f"{sign}int{bits}": (bits, not sign) for sign in ("", "u") for bits in (8, 16, 32, 64)}}
CODES = {"int8": "b", "int16": "h", "int32": "i", "int64": "q", "int": "q", "uint8": "B", "uint16": "H", "uint32": "I", "uint64": "Q", "float32": "f", "float": "d", "float64": "d"}
SPOILT = ("MemoryError", "RecursionError")


# ---- what is called ----

def int_range(name):
    bits, signed = INT_TYPES[name]
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)


def values_of(name):
    """Values of a type, small and harmless ones first."""
    for text, values in (("str", TEXTS), ("bytes", BYTES), ("complex", COMPLEXES)):
        if name == text:
            return values
    if "None" in name.replace("|", ",").replace("[", ",").replace("]", ",").split(","):
        inner = name.removeprefix("Optional[").removeprefix("Union[").replace("|None", "").replace("None|", "").replace(",None", "").replace("None,", "")
        return [*values_of(inner.removesuffix("]") if name.startswith(("Optional[", "Union[")) else inner)[:8], None]
    if "[" in name:
        items = values_of(name[name.index("[") + 1:-1])
        small = [v for v in items if not isinstance(v, float) or abs(v) < 1e6]
        return [[], small[:1], small[:3], small[:6], small[2:5] * 2, sorted(small[:9]), items]
    if name in ("bool", "bool_"):
        return [False, True]
    if name in INT_TYPES:
        low, high = int_range(name)
        return list(dict.fromkeys([v for v in INTS if low <= v <= high] + [high, low]))
    if name == "float32":
        return [single(v) for v in FLOATS if not 1e38 < abs(v) < float("inf")]
    return FLOATS


def single(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def calls_of(types):
    """Tuples of arguments; those whose values are the most unusual last, so that what takes forever does so at the end."""
    columns = [values_of(name) for name in types]
    if not columns:
        return [()]
    longest = max(map(len, columns))
    chosen = dict.fromkeys(tuple(i % len(column) for column in columns) for i in range(longest))
    choose = random.Random(0)
    for _ in range(CALLS * 3 if len(columns) > 1 else 0):
        if len(chosen) >= CALLS:
            break
        chosen[tuple(choose.randrange(len(column)) for column in columns)] = None
    ordered = sorted(chosen, key=lambda indices: max(i / len(column) for i, column in zip(indices, columns)))
    return [tuple(column[i] for i, column in zip(indices, columns)) for indices in ordered[:CALLS]]


def parsed(signature):
    """("module", "f", ["int", "array[float64]"], "str") of its text."""
    head, _, result = signature.rpartition("->")
    name, _, rest = head.partition("(")
    types, depth, start = [], 0, 0
    rest = rest[:-1]
    for i, c in enumerate(rest + ","):
        depth += (c == "[") - (c == "]")
        if c == "," and depth == 0:
            types.append(rest[start:i])
            start = i + 1
    module, _, function = name.rpartition(".")
    return module, function, [t for t in types if t], result


# ---- one side: a process that calls them all ----

def argument(value, name):
    if name.startswith("array["):
        item = name[6:-1]
        return array.array(CODES[item], value) if item in CODES else list(value)
    return list(value) if isinstance(value, list) else value


def form(value, name):
    """The text of a result as C can have it; None of an int that does not fit."""
    if isinstance(value, (list, array.array)):
        item = name[name.index("[") + 1:name.index("]")] if "[" in name else "?"
        forms = [form(v, item) for v in value]
        return None if None in forms else "[" + ", ".join(forms) + "]"
    if name in INT_TYPES and isinstance(value, int):
        low, high = int_range(name)
        return repr(int(value)) if low <= value <= high else None
    if name in ("float", "float64", "float32") and isinstance(value, (int, float)) and not isinstance(value, bool):
        return repr(single(value) if name == "float32" else float(value))
    return repr(bytes(value)) if name == "bytes" and isinstance(value, bytearray) else repr(value)


def outcome(function, arguments, types, result_type):
    """["returns", text, arrays] or ["raises", class, message, arrays]"""
    given = [argument(value, name) for value, name in zip(arguments, types)]
    arrays = lambda: [form(value, name) for value, name in zip(given, types) if name.startswith("array[")]
    try:
        text = form(function(*given), result_type)
        return ["returns", text, arrays()] if text is not None else ["raises", "OverflowError", None, []]
    except Refused as refused:
        return ["refused", str(refused)]
    except BaseException as error:
        kind, message = type(error).__name__, str(error)
        if kind == "CompiledError":
            kind, _, message = message.partition(": ")
        return ["raises", kind, message, arrays()]


class Refused(BaseException):
    """Raised by the audit hook; says what the function was about to do."""


HARMLESS = ("object.", "import", "sys.", "compile", "exec", "marshal.", "code.", "builtins.id", "array.", "gc.", "pickle.find_class", "re.", "cpython.", "function.", "os.listxattr")
attempted = []


def refuse(event, arguments):
    if event.startswith(HARMLESS) or (event == "open" and str(arguments[0]).endswith((".py", ".pyc", ".so")) and arguments[1] in ("r", "rb")):
        return
    attempted.append(event)
    raise Refused(event)


def load(name, path):
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def call_all(out, signature, calls, files, is_source):
    """In a process of its own: a line for each call as it is done."""
    module, name, types, result = parsed(signature)
    function = getattr(load(module, files[module]), name)
    if is_source:
        sys.addaudithook(refuse)
    for number, arguments in calls:
        told = outcome(function, arguments, types, result)
        if attempted:
            told = ["refused", attempted[0]]
        os.write(out, (json.dumps([number, told]) + "\n").encode())
        if attempted:
            break


def outcomes_of(signature, calls, files, is_source):
    """{number of the call: outcome}; a call that takes too long has ["late"], one that ends the process ["ended", signal]."""
    found, calls = {}, list(calls)
    patience = SECONDS_A_CALL if is_source else SECONDS_A_CALL * 10
    late = 0
    while calls and late < LATE_CALLS:
        source, target = os.pipe()
        child = os.fork()
        if child == 0:
            nothing = os.open(os.devnull, os.O_RDWR)
            for fd in (0, 1, 2):
                os.dup2(nothing, fd)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            try:
                call_all(target, signature, calls, files, is_source)
            finally:
                os._exit(0)
        os.close(target)
        text, is_late = b"", False
        while True:
            # Loading the module may take longer.
            ready, _, _ = select.select([source], [], [], patience if text else patience + 5)
            piece = os.read(source, 65536) if ready else b""
            text += piece
            if not piece:
                is_late = not ready
                break
        os.close(source)
        late += is_late
        if is_late:
            os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        for line in text.decode().splitlines():
            number, told = json.loads(line)
            found[number] = told
            if told[0] == "refused":
                return found
        left = [call for call in calls if call[0] not in found]
        if left and (is_late or status < 0):
            found[left[0][0]] = ["late"] if is_late else ["ended", -status]
            left = left[1:]
        elif left:
            return found   # it ended by itself: a module that can't be loaded
        calls = left
    return found


def one_side(plan, is_source):
    all_found = {}
    for signature, wanted in plan["wanted"].items():
        calls = [(number, arguments) for number, arguments in enumerate(calls_of(parsed(signature)[2])) if wanted is None or number in wanted]
        all_found[signature] = outcomes_of(signature, calls, plan["source" if is_source else "library"], is_source)
    json.dump(all_found, sys.stdout)


# ---- both ----

def run_side(plan, side, seed):
    done = subprocess.run([sys.executable, __file__, "--" + side], input=json.dumps(plan), capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed})
    if done.returncode:
        sys.exit(done.stderr)
    return {signature: {int(number): told for number, told in found.items()} for signature, found in json.loads(done.stdout).items()}


def agree(wanted, got):
    if wanted[0] != got[0]:
        return False
    if wanted[0] == "returns":
        return wanted == got
    # Exceptions that the library's module can't make again are the ValueErrors that they are. Messages change between versions of Python, and ints that
    # fit no item of an array are told of in other words.
    same_class = wanted[1] == got[1] or (got[1] == "ValueError" and wanted[1].startswith("Unicode"))
    same_text = wanted[1] != got[1] or wanted[1] == "OverflowError" or sys.version_info[:2] != (3, 11) or wanted[2] == got[2]
    return same_class and same_text and wanted[3] == got[3]


def told(outcome):
    kind = outcome[0]
    if kind == "returns":
        return f"returns {outcome[1]}" + (f" and leaves {', '.join(outcome[2])}" if outcome[2] else "")
    if kind == "raises":
        return f"raises {outcome[1]}" + (f": {outcome[2]}" if outcome[2] else "") + (f" and leaves {', '.join(outcome[3])}" if outcome[3] else "")
    return {"late": "does not end soon", "ended": f"is ended by signal {outcome[-1]}"}.get(kind, kind)


def call_text(signature, number):
    module, name, types, _ = parsed(signature)
    return f"{module}.{name}({', '.join(map(repr, calls_of(types)[number]))})"


def main():
    sys.dont_write_bytecode = True
    if sys.argv[1] in ("--source", "--library"):
        plan = json.load(sys.stdin)
        sys.path += plan["paths"]
        return one_side(plan, sys.argv[1] == "--source")
    plan = json.loads(sys.argv[1])
    plan["wanted"] = dict.fromkeys(sys.argv[2:])
    one = run_side(plan, "source", "1")
    plan["wanted"] = {signature: [number for number, outcome in found.items() if outcome[0] in ("returns", "raises")] for signature, found in one.items()}
    two = run_side(plan, "source", "2")
    compared = 0
    for signature, found in one.items():
        refused = [outcome[1] for outcome in found.values() if outcome[0] == "refused"]
        sure = [number for number, outcome in found.items() if outcome == two[signature].get(number) and outcome[1] not in SPOILT]
        plan["wanted"][signature] = [] if refused else sure
        if refused:
            print(f"note {signature.partition('(')[0]} is not called: it does what CPython calls `{refused[0]}`")
        elif not sure:
            print(f"note {signature.partition('(')[0]} is not compared: no call of it ends soon and alike under CPython")
        compared += 0 if refused else len(sure)
    for signature, found in run_side(plan, "library", "3").items():
        for number in plan["wanted"][signature]:
            wanted, got = one[signature][number], found.get(number)
            if got and not agree(wanted, got):
                print(f"differs `{call_text(signature, number)}` {told(got)}, and with python3 {told(wanted)}"[:600].replace("\n", "\\n"))
                break
    print(f"note {compared} calls of {sum(map(bool, plan['wanted'].values()))} functions are compared")


main()
