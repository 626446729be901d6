"""A star import that meets a module half-way takes what is there."""
import first

TOP = 5


def sum_up():
    return TOP + first.LATER + first.EARLY


print(sum_up(), first.doubled(), first.second.known())
