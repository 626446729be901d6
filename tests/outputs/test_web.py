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
    place.file("texts.py", "def f(s: str) -> str:\n    return s\n")
    expect(place.compile("--shared", "-r", "wasm32-web", "texts.py"), 2, err=["functions on numbers alone", "__all__"])
    place.file("numbers.py", NUMBERS)
    expect(place.compile("--shared", "-r", "wasm32-web", "-o", "x.so", "numbers.py"), 2, err=["does not end in .wasm", "-o numbers.wasm"])
    place.file("numbers.html", "mine\n")
    expect(place.compile("--shared", "-r", "wasm32-web", "numbers.py"), 2, err="`numbers.html` is there already")
    assert place.read("numbers.html") == "mine\n" and not place.has("numbers.wasm")


main()
