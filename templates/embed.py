"""Writes a C++ header with the given template files: embed.py OUTPUT ROOT FILE..."""

import os
import sys


def c_string(data: bytes) -> str:
    """One C++ string literal a line of the text; octal escapes end after three digits, whatever follows."""
    lines = data.split(b"\n")
    out = []
    for i, line in enumerate(lines):
        if i + 1 < len(lines):
            line += b"\n"
        if line:
            out.append('"' + "".join(chr(c) if 32 <= c < 127 and c not in b'"\\?' else "\\%03o" % c for c in line) + '"')
    return "\n     ".join(out) or '""'


def main() -> None:
    output, root, *files = sys.argv[1:]
    with open(output, "w") as out:
        out.write("// Made by templates/embed.py.\n#pragma once\n\n")
        out.write("namespace pyx {\n\nstruct EmbeddedTemplate { const char* name; const char* text; };\n")
        out.write("inline constexpr EmbeddedTemplate kEmbeddedTemplates[] = {\n")
        for path in files:
            with open(path, "rb") as f:
                name = os.path.relpath(path, root).removesuffix(".mustache").replace(os.sep, "/")
                out.write('    {"%s",\n     %s},\n' % (name, c_string(f.read())))
        out.write("};\n\n}  // namespace pyx\n")


main()
