# The members of a flag come in the order of their definition, whatever their values.
import enum


class Mode(enum.Flag):
    R = 4
    W = 2
    X = 1


class Mixed(enum.IntFlag):
    B = 2
    A = 1
    D = 8
    BD = 10


for m in (Mode.R | Mode.W, Mode(7), Mode(0), ~Mode.R, Mixed.A | Mixed.B, Mixed(11), Mixed.BD, Mixed(16 | 1)):
    print(m, repr(m), m.name, list(m), len(m))
print(list(Mode), list(Mixed), Mode.X in Mode(3), Mode.R in Mode(3))
