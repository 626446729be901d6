# row: In the locales C
import sys

print(sys.stdin.errors, sys.stdout.errors)
