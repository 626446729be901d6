#!/usr/bin/env python3
"""--emit-project: the folder builds by itself, three ways."""

import os
import shutil

from support import expect, main, test

APP = {"app.py": "import shop.stock\nprint(shop.stock.total([1, 2, 3]))\n", "shop/__init__.py": "", "shop/stock.py": "def total(xs):\n    return sum(xs)\n"}


def emitted(place):
    for name, text in APP.items():
        place.file(name, text)
    expect(place.compile("--emit-project", "out dir", "app.py"))
    return os.path.join(place.path, "out dir")


@test
def builds_with_ninja_alone(place):
    folder = emitted(place)
    text = place.read("out dir/build.ninja")
    place.file("out dir/build.ninja", text.replace("-O2", "-O0"))
    expect(place.run("ninja", "-C", folder))
    expect(place.run(os.path.join(folder, "app")), out="6\n")


@test
def builds_with_meson(place):
    folder = emitted(place)
    expect(place.run("meson", "setup", "--optimization=0", folder + "/build", folder))
    done = expect(place.run("meson", "compile", "-C", folder + "/build"))
    assert "warning:" not in done.stdout, done.stdout[-3000:]
    expect(place.run(folder + "/build/app"), out="6\n")


@test
def builds_with_cmake(place):
    folder = emitted(place)
    expect(place.run("cmake", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-B", folder + "/build", folder))
    expect(place.run("cmake", "--build", folder + "/build"))
    expect(place.run(folder + "/build/app"), out="6\n")


@test
def emitting_again_writes_only_what_changed(place):
    folder = emitted(place)
    before = dates(folder)
    place.file("shop/stock.py", "def total(xs):\n    return sum(xs) + 1\n")
    expect(place.compile("--emit-project", "out dir", "app.py"))
    changed = {name for name, date in dates(folder).items() if before.get(name) != date}
    assert changed and all("stock" in name for name in changed), changed


def dates(folder):
    return {os.path.join(d, n): os.stat(os.path.join(d, n)).st_mtime_ns for d, _, names in os.walk(folder) for n in names}


@test
def a_file_in_the_way_is_told(place):
    place.file("app.py", "pass\n")
    place.file("out", "")
    expect(place.compile("--emit-project", "out", "app.py"), 2, err="`out` is a file")


@test
def own_templates_replace_ours(place):
    place.file("app.py", "pass\n")
    place.file("mine/project/README.md.mustache", "about {{name}}")
    expect(place.compile("--templates", "mine", "--emit-project", "out", "app.py"))
    assert place.read("out/README.md") == "about app"
    shutil.rmtree(place.path + "/out")


main()
