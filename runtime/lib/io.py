"""Files: those that open() makes, and StringIO and BytesIO."""

from _io import DEFAULT_BUFFER_SIZE, BytesIO, StringIO, UnsupportedOperation

TextIOWrapper = _TextIOWrapper
BufferedReader = _BufferedReader
BufferedWriter = _BufferedWriter
BufferedRandom = _BufferedRandom
FileIO = _FileIO

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

open = open
