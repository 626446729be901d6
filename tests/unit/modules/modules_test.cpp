#include <doctest/doctest.h>

#include "modules/loading.h"

using pyx::testing::Loading;
using pyx::testing::Texts;
using Names = std::vector<std::string>;

TEST_CASE("imports are found wherever they stand") {
  Loading l(Texts{{"app.py", "import a\ndef f():\n  import b\nif x:\n  pass\nelif y:\n  import c\nclass C:\n  import d\nfor i in j: import e\nelse: import f"},
             {"a.py", ""}, {"b.py", ""}, {"c.py", ""}, {"d.py", ""}, {"e.py", ""}, {"f.py", ""}});
  CHECK(l.messages() == "");
  CHECK(l.module_names() == Names{"__main__", "builtins", "a", "b", "c", "d", "e", "f"});
}

TEST_CASE("a dotted import loads the packages on the way") {
  Loading l(Texts{{"dir/app.py", "import p.q.r as x"}, {"dir/p/__init__.py", ""}, {"dir/p/q/__init__.py", ""}, {"dir/p/q/r.py", "from . import s\nfrom .. import t"},
             {"dir/p/q/s.py", ""}, {"dir/p/t.py", ""}}, "dir/app.py");
  CHECK(l.messages() == "");
  CHECK(l.module_names() == Names{"__main__", "builtins", "p", "p.q", "p.q.r", "p.q.s", "p.t"});
  CHECK(l.graph.find("p.q.r")->package == "p.q");
  CHECK(l.graph.find("p.q")->package == "p.q");
  CHECK(l.graph.resolve(*l.graph.find("p.q.r"), 2, "t").module == l.graph.find("p.t"));
}

TEST_CASE("a directory without __init__.py is a namespace package, unless the library has the module") {
  Loading l(Texts{{"app.py", "import data.x\nimport random"}, {"data/x.py", ""}, {"random/notes.txt", ""}, {"/lib/random.py", ""}});
  CHECK(l.messages() == "");
  CHECK(l.graph.find("data")->is_package);
  CHECK(l.graph.find("random")->is_library);
}

TEST_CASE("a file beside the program comes before the library, but not before what is built in") {
  Loading l(Texts{{"app.py", "import random, sys"}, {"random.py", ""}, {"sys.py", ""}, {"/lib/random.py", ""}, {"/lib/sys.pyi", ""}});
  CHECK_FALSE(l.graph.find("random")->is_library);
  CHECK(l.graph.find("sys")->is_stub);
}

TEST_CASE("names of a star import that are submodules are loaded") {
  Loading l(Texts{{"app.py", "from p import *"}, {"p/__init__.py", "__all__ = ['x', 'y']\ny = 1"}, {"p/x.py", ""}});
  CHECK(l.graph.find("p.x") != nullptr);
}

TEST_CASE("every missing module is reported, with the part that is missing") {
  Loading l(Texts{{"app.py", "import nowhere\nimport a.b\nimport p.x\nfrom . import y\nimport re"}, {"a.py", ""}, {"p/__init__.py", ""}});
  CHECK(l.messages() == "no module named `nowhere`\nno module named `a.b`; `a` is not a package\nno module named `p.x`\n"
                        "attempted relative import with no known parent package\nmodule `re` is not supported yet\n");
}

TEST_CASE("a guarded import may be missing, but a module that CPython has may not") {
  Loading l(Texts{{"app.py", "try:\n  import numpy\nexcept ImportError:\n  numpy = None\ntry:\n  import re\nexcept Exception:\n  pass\n"
                        "try:\n  import winreg\nexcept (ImportError, OSError):\n  pass\ntry:\n  import zzz\nexcept ValueError:\n  pass"}});
  CHECK(l.messages() == "module `re` is not supported yet\nno module named `zzz`\n");
  auto missing = l.graph.resolve(*l.graph.entry, 0, "numpy.linalg");
  CHECK(missing.module == nullptr);
  CHECK(missing.message == "No module named 'numpy'");
  CHECK(missing.missing_name == "numpy");
}

TEST_CASE("what a guarded import needs may be missing as well") {
  Loading l(Texts{{"app.py", "try:\n  import fast\nexcept ImportError:\n  pass"}, {"fast.py", "import numpy\ndef f():\n  import scipy"}});
  CHECK(l.messages() == "no module named `scipy`\n");
}

TEST_CASE("branches that never run are not looked at") {
  Loading l(Texts{{"app.py", "from typing import TYPE_CHECKING\nimport sys, a\nif TYPE_CHECKING:\n  import n1\nif sys.platform == 'win32':\n  import n2\n"
                        "elif sys.platform.startswith('lin'):\n  import b\nif not 0:\n  pass\nelse:\n  import n3\nif sys.version_info < (3, 0):\n  import n4"},
             {"a.py", "if __name__ == '__main__':\n  import n5"}, {"b.py", ""}, {"/lib/typing.pyi", ""}, {"/lib/sys.pyi", ""}});
  CHECK(l.messages() == "");
  CHECK(l.graph.find("b") != nullptr);
}

TEST_CASE("a name that is bound in another way keeps its branch") {
  Loading l(Texts{{"app.py", "TYPE_CHECKING = f()\nif TYPE_CHECKING:\n  import n1"}});
  CHECK(l.messages() == "no module named `n1`\n");
}

TEST_CASE("modules may import one another, and the entry under its own name") {
  Loading l(Texts{{"app.py", "import a"}, {"a.py", "import b, app"}, {"b.py", "import a"}});
  CHECK(l.messages() == "");
  CHECK(l.module_names() == Names{"__main__", "builtins", "a", "b", "app"});
  CHECK(l.graph.find("app")->tree != l.graph.entry->tree);
}

TEST_CASE("modules are looked for beside the file that a link leads to") {
  Loading l(Texts{{"app.py", ""}});
  pyx::testing::MemoryFileSystem files;
  files.files = {{"bin/app.py", "import a"}, {"src/a.py", ""}};
  files.links = {{"bin/app.py", "../src/app.py"}};
  files.files["bin/../src/a.py"] = "";
  pyx::Diagnostics diagnostics;
  pyx::modules::SearchOptions options;
  pyx::modules::load("bin/app.py", options, files, l.sources, l.names, l.arena, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
}
