from __future__ import nothing  # error: future feature nothing is not defined
