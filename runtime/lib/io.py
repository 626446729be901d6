"""Files: those that open() makes, and StringIO and BytesIO."""

from _io import (DEFAULT_BUFFER_SIZE, BufferedRandom, BufferedReader, BufferedWriter, BytesIO, FileIO, StringIO, TextIOWrapper,
                 UnsupportedOperation)

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

open = open
