# row: `file.newlines` tells
# refused: the attribute `newlines` is not supported yet
import io

file = io.TextIOWrapper(io.BytesIO(b"a\r\nb\n"))
print(file.readline(), file.newlines)
