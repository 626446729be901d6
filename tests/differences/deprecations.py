# row: Deprecations that show
# without: DeprecationWarning
class Truncated:
    def __trunc__(self):
        return 5


print(int(Truncated()))
