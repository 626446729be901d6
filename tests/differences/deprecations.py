# row: Deprecations that show
# without: DeprecationWarning
# without: FutureWarning
class Truncated:
    def __trunc__(self):
        return 5


print(int(Truncated()))

import re

print(re.findall("[[:alpha:]]", "a:]"))
