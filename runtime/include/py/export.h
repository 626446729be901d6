// What is called from outside of a shared library.
#pragma once

#if defined(__wasm__)
#define PY_EXPORT(name) [[clang::export_name(name)]]
#elif defined(_WIN32)
#define PY_EXPORT(name) [[gnu::dllexport]]
#else
#define PY_EXPORT(name) [[gnu::visibility("default")]]
#endif
