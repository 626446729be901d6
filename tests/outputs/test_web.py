#!/usr/bin/env python3
"""wasm32-web: programs on pages, functions called from JavaScript; in Node, and in headless Chromium where there is one."""

import http.server
import os
import shutil
import subprocess
import threading

from support import COMPILER, Skipped, expect, main, need, test

NUMBERS = '''\
def factorial(n: int) -> int:
    """Of n >= 0. */ "quoted"."""
    if n < 0:
        raise ValueError("factorial of a negative number")
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def delete(x: float, times: int = 2, negative: bool = False) -> float:
    return -x * times if negative else x * times


def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)


def is_even(n: int) -> bool:
    return n % 2 == 0
'''

CALLS = '''\
import * as numbers from "./numbers.js";
const shown = value => typeof value === "bigint" ? `${value}n` : String(value);
for (const call of [
  n => n.factorial(20), n => n.factorial(5n), n => n.delete(1.5), n => n.delete(1.5, 3, true), n => n.is_even(7), n => n.deep(100), n => n.factorial(-1), n => n.factorial(21),
  n => n.deep(5000), n => n.factorial(2n ** 63n), n => n.factorial(), n => n.delete("x"), n => n.factorial(1.5), n => n.deep(3),
]) {
  try {
    console.log(shown(call(numbers)));
  } catch (error) {
    console.log(error.name, error.message, (error.traceback ?? "").split("\\n").length);
  }
}
'''

RESULTS = """\
2432902008176640000n
120n
3
-4.5
false
100n
ValueError factorial of a negative number 4
OverflowError factorial() returned an int that does not fit int64 2
"""


TEXTS = '''\
"""Texts, bytes, lists and arrays."""
from pyx2cpp.types import array, bool_, float64, int32, uint8, uint64

seen = 0


def greet(name: str, times: int = 1) -> str:
    """Greets."""
    return f"Hello, {name}! " * times


def shout(text: str | None = None) -> str | None:
    return text.upper() if text else text


def reverse(data: bytes) -> bytes:
    return data[::-1]


def maybe(data: bytes | None) -> bytes | None:
    return data


def squares(n: int) -> list[int]:
    return [i * i for i in range(n)]


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def flags(values: list[bool_]) -> list[bool_]:
    return [not v for v in values]


def words(text: str) -> int:
    global seen
    seen += len(text.split())
    return seen


def scale(xs: array[float64], by: float) -> None:
    for i in range(len(xs)):
        xs[i] *= by


def fill(xs: array[uint8], value: int) -> str:
    for i in range(len(xs)):
        xs[i] = value
    return repr(list(xs))


def say(text: str) -> None:
    print(text)
    print("end", end="")


def lookup(key: str) -> int:
    return {"one": 1, "zwei": 2, "три": 3}[key]


def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)


def total(xs: list[uint64]) -> str:
    return str(sum(xs))
'''

TEXT_CALLS = '''\
import * as t from "./texts.js";
const show = v => typeof v === "bigint" ? v + "n" : v instanceof Uint8Array ? "Uint8Array " + v : Array.isArray(v) ? "[" + v.map(show) + "]" : JSON.stringify(v);
const xs = Float64Array.of(1, 2.5, -3), ys = [1, 2, 3], zs = new Uint8Array(3);
for (const call of [
  () => t.greet("Jörg 😀 Ж", 2), () => t.greet(""), () => t.shout("straße"), () => t.shout(), () => t.shout(null), () => t.shout(""), () => t.reverse(Uint8Array.of(1, 0, 255)),
  () => t.reverse([1, 2]), () => t.reverse(new Uint8Array()), () => t.maybe(null), () => t.maybe([]), () => t.squares(4), () => t.squares(0), () => t.mean([1, 2.5]), () => t.mean(Float64Array.of(4, 5)),
  () => t.mean([]), () => t.flags([true, false, 1]), () => t.words("a b c"), () => t.words("d"), () => (t.scale(xs, 2), Array.from(xs)), () => (t.scale(ys, 0.5), ys),
  () => t.fill(zs, 7) + zs, () => t.fill(zs, 256), () => t.say("Grüße\\nzwei"), () => t.lookup("три"), () => t.lookup("vier"), () => t.deep(100000), () => t.deep(10), () => t.total([2n ** 64n - 1n, 1]),
  () => t.total([-1]), () => t.greet("a\\0b"), () => t.greet("\\ud800"), () => t.greet(5), () => t.greet(), () => t.mean("12"), () => t.mean(5), () => t.mean([1, "x"]), () => t.reverse("abc"), () => t.total([2n ** 64n]),
  () => t.greet("x", 10 ** 6).length,
]) {
  try { console.log(show(call())); } catch (e) { console.log(e.name + ":", e.message, (e.traceback ?? "").split("\\n").length); }
}
'''

TEXT_RESULTS = '''\
"Hello, Jörg 😀 Ж! Hello, Jörg 😀 Ж! "
"Hello, ! "
"STRASSE"
null
null
""
Uint8Array 255,0,1
Uint8Array 2,1
Uint8Array
null
Uint8Array
[0n,1n,4n,9n]
[]
1.75
4.5
ZeroDivisionError: division by zero 4
[false,true,false]
3n
4n
[2,5,-6]
[0.5,1,1.5]
"[7, 7, 7]7,7,7"
OverflowError: int does not fit an item of the array 4
Grüße
zwei
undefined
3n
KeyError: 'vier' 4
RecursionError
10n
"18446744073709551616"
OverflowError: -1 does not fit uint64 1
ValueError: embedded null character 1
UnicodeEncodeError: surrogates not allowed 1
TypeError: a string is needed, not 5 1
TypeError: a string is needed, not undefined 1
TypeError: a list is needed, not 12 1
TypeError: a list is needed, not 5 1
TypeError: a number is needed, not x 1
TypeError: a list is needed, not abc 1
OverflowError: 18446744073709551616 does not fit uint64 1
10000000
'''


def need_target():
    for line in subprocess.run([COMPILER, "--list-targets"], capture_output=True, text=True).stdout.splitlines():
        if line.startswith("wasm32-web ") and "ready" not in line:
            raise Skipped(line)


# Tells the server what the page in the frame looks like, each time that it looks different.
WATCHER = """\
<!DOCTYPE html><iframe src="/{address}"></iframe>
<script>
  let seen = "";
  setInterval(() => {{
    const text = document.querySelector("iframe").contentDocument.documentElement.outerHTML;
    if (text !== seen) fetch("/seen", {{ method: "POST", body: seen = text }});
  }}, 50);
</script>
"""


def page(place, address, *parts):
    """What Chromium has made of a page of this folder, once it has these parts (or a minute went by)."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        raise Skipped("no chromium here")
    seen = [""]
    complete = threading.Event()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=place.path)

        def do_POST(self):
            seen.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(204)
            self.end_headers()
            if all(part in seen[-1] for part in parts):
                complete.set()

        def log_message(self, *arguments):
            pass

    place.file("watcher.html", WATCHER.format(address=address))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running = subprocess.Popen([browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + place.path + "/profile", "--remote-debugging-port=0",
                                    f"http://127.0.0.1:{server.server_port}/watcher.html"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            complete.wait(60)
        finally:
            running.terminate()
            running.wait()
            server.shutdown()
    return seen[-1]


@test
def functions_called_from_node(place):
    need_target()
    need("node")
    place.file("numbers.py", NUMBERS)
    expect(place.compile("--shared", "-r", "wasm32-web", "numbers.py"))
    assert sorted(n for n in os.listdir(place.path)) == ["numbers.d.ts", "numbers.html", "numbers.js", "numbers.py", "numbers.wasm"]
    place.file("calls.mjs", CALLS)
    lines = expect(place.run("node", "calls.mjs"), out=RESULTS).stdout.splitlines()[8:]
    assert lines[0].startswith("RecursionError maximum recursion depth exceeded "), lines
    assert [line.split()[0] for line in lines[1:]] == ["OverflowError", "TypeError", "TypeError", "RangeError", "3n"], lines
    assert "delete_(x: number, times?: number | bigint, negative?: boolean): number;" in place.read("numbers.d.ts"), place.read("numbers.d.ts")
    # Nothing is exported that was not asked for.
    code = "import { readFile } from 'node:fs/promises'; console.log(WebAssembly.Module.exports(await WebAssembly.compile(await readFile('numbers.wasm'))).map(e => e.name).sort().join(' '))"
    place.file("exports.mjs", code)
    expect(place.run("node", "exports.mjs"), out="deep factorial is_even memory numbers_delete numbers_free numbers_last_error numbers_last_error_message numbers_last_error_type\n")


@test
def texts_bytes_and_lists_in_node(place):
    """Copied into the library's memory and out again; nothing of it stays there."""
    need_target()
    need("node")
    place.file("texts.py", TEXTS)
    expect(place.compile("--shared", "-r", "wasm32-web", "texts.py"))
    place.file("calls.mjs", TEXT_CALLS)
    done = expect(place.run("node", "calls.mjs"))
    lines = ["RecursionError" if line.startswith("RecursionError") else line.rstrip() for line in done.stdout.splitlines()]
    assert lines == TEXT_RESULTS.splitlines(), done.stdout
    for declared in ("greet_(name: string, times?: number | bigint): string;", "shout_(text_?: string | null): string | null;", "scale_(xs: Float64Array | number[], by: number): void;",
                     "total_(xs: Iterable<number | bigint>): string;", "squares_(n: number | bigint): bigint[];"):
        assert declared in place.read("texts.d.ts"), place.read("texts.d.ts")
    place.file("many.mjs", """\
import * as t from "./texts.js";
const text = "x".repeat(100000), items = new Float64Array(10000);
for (let i = 0; i < 3000; ++i) {
  t.greet(text, 2); t.reverse(new Uint8Array(100000)); t.scale(items, 2); t.squares(1000); t.mean(items);
  try { t.lookup(text); } catch {}
}
console.log(process.memoryUsage().rss < 400e6);
""")
    expect(place.run("node", "many.mjs"), out="true\n")


@test
def arrays_of_numbers_in_node(place):
    """A library of numbers alone takes them, too, and stays small."""
    need_target()
    need("node")
    place.file("arrays.py", "from pyx2cpp.types import array, float64\n\n\ndef scale(xs: array[float64], by: float) -> float:\n    for i in range(len(xs)):\n        xs[i] *= by\n    return max(xs)\n")
    expect(place.compile("--shared", "-r", "wasm32-web", "arrays.py"))
    assert os.path.getsize(place.path + "/arrays.wasm") < 20_000
    place.file("calls.mjs", 'import { scale } from "./arrays.js"; const xs = [1, 2.5]; console.log(scale(xs, 2), xs); try { scale([], 1); } catch (e) { console.log(e.name, e.message); }')
    expect(place.run("node", "calls.mjs"), out="5 [ 2, 5 ]\nValueError max() arg is an empty sequence\n")


@test
def loaded_twice_and_from_threads_in_node(place):
    need_target()
    need("node")
    place.file("numbers.py", NUMBERS)
    expect(place.compile("--shared", "-r", "wasm32-web", "numbers.py"))
    place.file("threads.mjs", """\
import { Worker, isMainThread, parentPort } from "node:worker_threads";
const one = await import("./numbers.js"), other = await import("./numbers.js?again");
let errors = 0;
for (let i = 0; i < 500; ++i) {
  try { one.factorial(-1); } catch (error) { errors += error.name === "ValueError"; }
  errors -= other.factorial(20) !== 2432902008176640000n;
}
if (isMainThread) {
  const told = await Promise.all([1, 2, 3].map(() => new Promise(done => new Worker(new URL(import.meta.url)).on("message", done))));
  console.log(errors, told.join(" "), one.factorial !== other.factorial);
} else parentPort.postMessage(errors);
""")
    expect(place.run("node", "threads.mjs"), out="500 500 500 500 true\n")


@test
def a_compiled_function_called_from_a_button(place):
    need_target()
    place.file("numbers.py", NUMBERS)
    expect(place.compile("--shared", "-r", "wasm32-web", "numbers.py"))
    parts = ("<output class=\"\">2432902008176640000</output>", "<output class=\"\">-6</output>", "TypeError: a number is needed, not x")
    made = page(place, "numbers.html?factorial=20&delete=-1.5,4&is_even=x", *parts)
    assert all(part in made for part in parts), made


@test
def a_program_on_a_page(place):
    need_target()
    need("node")
    place.file("app.py", "import sys\nprint(input() if len(sys.argv) > 1 else 'no \xe4', sys.argv)\nsys.exit(3)\n")
    expect(place.compile("-r", "wasm32-web", "app.py"))
    place.file("run.mjs", 'import { run } from "./app.js";\nconsole.log(await run({ args: ["x y"], input: "Ann\\n", write: text => process.stdout.write(text) }));\n')
    expect(place.run("node", "run.mjs"), out="Ann ['app', 'x y']\n3\n")
    shown = '<pre id="output" data-code="3">no \xe4 [\'app\']\n</pre>'
    made = page(place, "app.html", shown)
    assert shown in made, made


@test
def what_can_not_be_done(place):
    need_target()
    place.file("parts.py", "def f(z: complex) -> float:\n    return z.real\n")
    expect(place.compile("--shared", "-r", "wasm32-web", "parts.py"), 2, err=["functions with complex numbers", "__all__"])
    place.file("numbers.py", NUMBERS)
    expect(place.compile("--shared", "-r", "wasm32-web", "-o", "x.so", "numbers.py"), 2, err=["does not end in .wasm", "-o x.wasm"])
    place.file("numbers.html", "mine\n")
    expect(place.compile("--shared", "-r", "wasm32-web", "numbers.py"), 2, err="`numbers.html` is there already")
    assert place.read("numbers.html") == "mine\n" and not place.has("numbers.wasm")


main()
