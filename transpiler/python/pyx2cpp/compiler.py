"""Drives the compiler: functions and modules of the running program become libraries and programs."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import types as _types

from pyx2cpp.sources import Source, typed

__all__ = ["AotCompiler", "CompileError", "SharedLibrary", "compile_executable", "compile_shared", "typed"]


class CompileError(Exception):
    """The compiler has refused. Its message is the text."""


class SharedLibrary:
    """The files of a library that was made."""

    def __init__(self, path, name, modules):
        self.path = path
        self.header = os.path.join(os.path.dirname(path), name + ".h")
        self.modules = [os.path.join(os.path.dirname(path), "python", module + ".py") for module in modules]

    def load(self, index=0):
        """The Python module of the library, imported."""
        path = self.modules[index]
        name = os.path.basename(path)[:-3]
        spec = importlib.util.spec_from_file_location("_pyx2cpp_compiled_" + name, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def __repr__(self):
        return f"SharedLibrary({self.path!r})"


def _find_compiler():
    here = os.path.dirname(os.path.abspath(__file__))
    places = [os.environ.get("PYX2CPP"), os.path.join(here, "../../../build/pyx2cpp"), os.path.join(here, "../../../../bin/pyx2cpp"), shutil.which("pyx2cpp")]
    for place in places:
        if place and os.path.isfile(place):
            return os.path.normpath(place)
    raise FileNotFoundError("no pyx2cpp found: put it on PATH, or give its path in the environment variable PYX2CPP")


class AotCompiler:
    """A compiler with options for all that it makes: AotCompiler(["-O3", "--lto"]).compile_shared(f, "build", "fast")."""

    def __init__(self, options=(), compiler=None):
        self.options = list(options)
        self.compiler = compiler or _find_compiler()

    @property
    def version(self):
        return self._run(["--version"]).split()[-1]

    def _run(self, arguments):
        done = subprocess.run([self.compiler, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, errors="replace")
        if done.returncode != 0:
            raise CompileError(done.stderr.strip() or f"pyx2cpp ended with code {done.returncode}")
        return done.stdout

    def compile_shared(self, what, output_dir=".", base_name=None):
        """Makes a library of a module, of a function, or of a list of functions; lambdas come with their types, see typed()."""
        os.makedirs(output_dir, exist_ok=True)
        modules = what if isinstance(what, (list, tuple)) and what and all(isinstance(w, _types.ModuleType) for w in what) else [what] if isinstance(what, _types.ModuleType) else None
        if modules:
            files = [_file_of(module) for module in modules]
            names = [os.path.basename(file)[:-3] for file in files]
            name = base_name or names[0]
            return self._shared(files, [], output_dir, name, names)
        source = Source(what if isinstance(what, (list, tuple)) else [what])
        name = base_name or source.names[0]
        with tempfile.TemporaryDirectory() as scratch:
            file = os.path.join(scratch, name + ".py")
            with open(file, "w", encoding="utf-8") as f:
                f.write(source.text(exports=True))
            return self._shared([file], source.signatures, output_dir, name, [name])

    def _shared(self, files, signatures, output_dir, name, modules):
        path = os.path.join(output_dir, f"lib{name}.so")
        exports = [word for signature in signatures for word in ("--export", signature)]
        self._run([*self.options, "--shared", *exports, "-o", path, *files])
        return SharedLibrary(os.path.abspath(path), name, modules)

    def compile_executable(self, what, output):
        """Makes a program of a module, or of a function without parameters, which it calls. Returns its path."""
        if isinstance(what, _types.ModuleType):
            self._run([*self.options, "-o", output, _file_of(what)])
        else:
            source = Source([what])
            with tempfile.TemporaryDirectory() as scratch:
                file = os.path.join(scratch, source.names[0] + ".py")
                with open(file, "w", encoding="utf-8") as f:
                    f.write(source.text() + f'\n\nif __name__ == "__main__":\n    {source.names[0]}()\n')
                self._run([*self.options, "-o", output, file])
        return os.path.abspath(output)


def _file_of(module):
    file = getattr(module, "__file__", None)
    if not file or not file.endswith(".py"):
        raise CompileError(f"the module {module.__name__} has no Python file")
    return file


def compile_shared(fn_or_module, output_dir=".", base_name=None):
    return AotCompiler().compile_shared(fn_or_module, output_dir, base_name)


def compile_executable(fn_or_module, output):
    return AotCompiler().compile_executable(fn_or_module, output)
