# What registering with an abstract base class changes in the class itself. C++: src/with_match.cpp.

# `case [...]` and `case {...}` take instances of `subclass` if they take those of `cls`.
def share_match_kind(cls, subclass, /) -> None: ...
