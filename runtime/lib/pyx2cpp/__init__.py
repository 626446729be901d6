"""What compiled programs have of the package pyx2cpp: its types. The compiler is driven from CPython."""
