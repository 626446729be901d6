"""What is read from fields and lists is only borrowed where nothing can take it from there; here everything tries to."""

BIG = 10**30


class Box:
    def __init__(self, value, inner=None):
        self.value = value
        self.inner = inner
        self.other = value + 1

    def get(self):
        return self.value

    def replace(self, value):
        self.value = value

    def bump(self):
        self.value += BIG
        return self.value

    def clear(self):
        self.inner = None
        return 1

    def swap(self):
        self.value, self.other = self.other, self.value

    def sum_with_call_between(self):
        before = self.value
        self.bump()
        return before + self.value

    def sum_in_one(self):
        return self.value + self.bump() + self.value

    def compare_after_call(self):
        old = self.value
        changed = self.bump() > old
        return changed, old

    def move_to_other(self):
        old = self.value
        self.value = 0
        self.other = old
        return old

    def to_itself(self):
        self.value = self.value
        self.inner = self.inner
        return self.value

    def least(self):
        self.value = min(self.value + BIG, self.other)
        return self.value

    def greatest_of_calls(self):
        self.value = max(self.value, self.bump())
        return self.value


def through_argument(box, value):
    """The callee replaces the field from which its argument came."""
    box.replace(box.value + 1)
    return value + box.value


def held_by_root(box):
    x = box.value
    box = Box(BIG * 2)
    return x + box.value


def held_by_link(box):
    inner = box.inner
    x = inner.value
    box.inner = Box(BIG * 3)
    return x + inner.value + box.inner.value


def link_cut_by_callee(box):
    inner = box.inner
    done = box.clear()
    return inner.value + done


def chain(box):
    return box.inner.inner.value + box.inner.value + box.value


def walk(node):
    total = 0
    while node is not None:
        value = node.value
        node = node.inner
        total += value
    return total


def walk_and_cut(node):
    total = 0
    while node is not None:
        value = node.value
        following = node.inner
        node.inner = None
        node.value = 0
        node = following
        total += value
    return total


def fresh():
    return Box(BIG * 5).value + Box(BIG * 7, Box(BIG)).inner.value


def in_loop(boxes):
    total = 0
    for box in boxes:
        old = box.value
        if old > BIG:
            box.value = old - BIG
        total += old
    return total


def from_list(numbers):
    first = numbers[0]
    second = numbers[1]
    numbers[0] = second
    numbers[1] = first
    last = numbers[-1]
    numbers.pop()
    return first * 2 + second + last


def from_list_until_cleared(numbers):
    x = numbers[0]
    y = numbers[0] + x
    numbers.clear()
    return x + y


def after_condition(box):
    value = box.value
    if value > BIG:
        box.value = 1
        box = Box(2)
    return box.value


def used_after_exception(box):
    value = box.value
    try:
        box.value = 5
        raise ValueError
    except ValueError:
        return value + box.value


def stale(boxes):
    seen = []
    value = 0
    for i in range(4):
        try:
            if i == 2:
                raise KeyError(i)
            box = boxes[i % 2]
            value = box.value
        except KeyError:
            for other in boxes:
                other.value = BIG * 9
        seen.append(value)
    return seen


class Account:
    total = 0

    def __init__(self, amount):
        self.amount = amount
        Account.total += amount

    def pay_to(self, other, amount):
        self.amount -= amount
        other.amount += amount

    def pay_all_to(self, other):
        self.pay_to(other, self.amount)


def main():
    for start in (3, BIG):
        b = Box(start, Box(start * 2, Box(start * 3)))
        print(b.sum_with_call_between(), b.sum_in_one(), b.compare_after_call())
        print(b.move_to_other(), b.to_itself(), b.least(), b.greatest_of_calls())
        b.swap()
        print(b.value, b.other, through_argument(b, b.value), held_by_root(b))
        print(chain(b), walk(b), held_by_link(b), link_cut_by_callee(b))
        long = Box(start, Box(start + 1, Box(start + 2, Box(start + 3))))
        print(walk(long), walk_and_cut(long), walk(long), fresh())
        boxes = [Box(start * n) for n in range(4)]
        print(in_loop(boxes), in_loop(boxes), stale(boxes))
        print(from_list([start, start + 1, start * 2]), from_list_until_cleared([start] * 2))
        print(after_condition(Box(start)), used_after_exception(Box(start)))
    mine, yours = Account(BIG), Account(5)
    mine.pay_all_to(yours)
    mine.pay_all_to(mine)
    print(mine.amount, yours.amount, Account.total)
    yours.pay_all_to(yours)
    yours.pay_all_to(mine)
    print(mine.amount, yours.amount)


main()
