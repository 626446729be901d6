"""pyx2cpp from Python: types for functions that C calls, and the compiler.

    from pyx2cpp import compile_shared
    library = compile_shared(factorial, "build", "mathlib")      # build/libmathlib.so, mathlib.h, python/mathlib.py
    library.load().factorial(20)
"""

from pyx2cpp import types
from pyx2cpp.compiler import AotCompiler, CompileError, SharedLibrary, compile_executable, compile_shared, typed

__all__ = ["AotCompiler", "CompileError", "SharedLibrary", "compile_executable", "compile_shared", "typed", "types"]
