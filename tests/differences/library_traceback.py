# row: Tracebacks show the library's files
# stderr: File "<library>/random.py"
import random

random.choice([])
