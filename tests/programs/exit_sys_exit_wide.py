import sys
print("codes are modulo 256")
sys.exit(256 + 7)
