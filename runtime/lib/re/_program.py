"""Trees into programs, and the machine that runs them: backtracking with a stack of its own, so that long texts do not recurse.

A program is a list of instructions, tuples whose first item says what to do; the others are named where they are made.
"""

from re._characters import is_word, is_word_ascii
from re._parser import GREEDY, LAZY, MANY, POSSESSIVE, error

(LITERAL, ONE, SPLIT, JUMP, MARK, CLOSE, AT, RUN, LAZY_RUN, LOOP_START, LOOP, LAZY_LOOP, POSSESSIVE_LOOP, LOOK, ATOMIC, REFERENCE, IF,
 DONE) = range(18)
# What the stack of the machine holds besides.
TRY, UNMARK, UNLOOP, SHORTER, LONGER, RESTORE = range(6)


def width(tree):
    """(least, most) number of characters that the tree matches."""
    kind = tree[0]
    if kind == "literal" or kind == "one":
        return 1, 1
    if kind == "sequence":
        least = most = 0
        for t in tree[1]:
            a, b = width(t)
            least, most = least + a, most + b
        return min(least, MANY), min(most, MANY)
    if kind == "either":
        widths = [width(t) for t in tree[1]]
        return min(w[0] for w in widths), max(w[1] for w in widths)
    if kind == "group":
        return width(tree[2])
    if kind == "atomic":
        return width(tree[1])
    if kind == "repeat":
        a, b = width(tree[1])
        return min(a * tree[2], MANY), min(b * tree[3], MANY)
    if kind == "if":
        (a, b), (c, d) = width(tree[2]), width(tree[3])
        return min(a, c), max(b, d)
    if kind == "reference":
        return 0, MANY
    return 0, 0


class Builder:
    def __init__(self):
        self.loops = 0
        self.widths = {}                # of groups, for references in a look-behind

    def program(self, tree):
        code = []
        self.add(tree, code)
        code.append((DONE,))
        return code

    def add(self, tree, code):
        kind = tree[0]
        if kind == "literal":
            code.append((LITERAL, tree[1]))
        elif kind == "one":
            code.append((ONE, tree[1].test))
        elif kind == "sequence":
            for t in tree[1]:
                self.add(t, code)
        elif kind == "either":
            self.either(tree[1], code)
        elif kind == "group":
            code.append((MARK, 2 * tree[1]))
            self.add(tree[2], code)
            code.append((CLOSE, 2 * tree[1] + 1))
            self.widths[tree[1]] = width(tree[2])
        elif kind == "repeat":
            self.repeat(*tree[1:], code)
        elif kind == "at":
            code.append((AT, tree[1]))
        elif kind == "look":
            self.look(*tree[1:], code)
        elif kind == "atomic":
            code.append((ATOMIC, self.program(tree[1])))
        elif kind == "reference":
            code.append((REFERENCE, tree[1], tree[2]))
        else:
            self.condition(*tree[1:], code)

    def either(self, branches, code):
        jumps = []
        for branch in branches[:-1]:
            split = len(code)
            code.append(None)
            self.add(branch, code)
            jumps.append(len(code))
            code.append(None)
            code[split] = (SPLIT, len(code))
        self.add(branches[-1], code)
        for j in jumps:
            code[j] = (JUMP, len(code))

    def repeat(self, tree, least, most, how, code):
        if how == POSSESSIVE:
            code.append((POSSESSIVE_LOOP, self.program(tree), least, most))
        elif tree[0] == "literal":
            code.append((RUN if how == GREEDY else LAZY_RUN, tree[1].__eq__, least, most))
        elif tree[0] == "one":
            code.append((RUN if how == GREEDY else LAZY_RUN, tree[1].test, least, most))
        else:
            loop = self.loops
            self.loops += 1
            code.append((LOOP_START, loop, 0))
            start = len(code) - 1
            self.add(tree, code)
            code[start] = (LOOP_START, loop, len(code))
            code.append((LAZY_LOOP if how == LAZY else LOOP, loop, least, most, start + 1))

    def look(self, ahead, negated, tree, code):
        if ahead:
            code.append((LOOK, negated, self.program(tree), 0))
            return
        body = self.program(tree)
        least, most = self.width_with_groups(tree)
        if least != most:
            raise error("look-behind requires fixed-width pattern")
        code.append((LOOK, negated, body, least))

    def width_with_groups(self, tree):
        if tree[0] == "reference":
            return self.widths.get(tree[1], (0, MANY))
        if tree[0] == "sequence":
            parts = [self.width_with_groups(t) for t in tree[1]]
            return sum(p[0] for p in parts), sum(p[1] for p in parts)
        return width(tree)

    def condition(self, number, yes, no, code):
        test = len(code)
        code.append(None)
        self.add(yes, code)
        jump = len(code)
        code.append(None)
        code[test] = (IF, number, len(code))
        self.add(no, code)
        code[jump] = (JUMP, len(code))


class Machine:
    """One search in one text."""

    def __init__(self, text, end, groups, loops):
        self.text = text
        self.end = end
        self.marks = [-1] * (2 * groups)
        self.loops = [(0, -1)] * loops   # (how often the body was matched, where the last round that need not be began)
        self.last = -1                   # the group closed last

    def at(self, where, i):
        text, end = self.text, self.end
        if where == "start":
            return i == 0
        if where == "end":
            return i == end
        if where == "last line end":
            return i == end or (i == end - 1 and text[i] == "\n")
        if where == "line start":
            return i == 0 or text[i - 1] == "\n"
        if where == "line end":
            return i == end or text[i] == "\n"
        word = is_word_ascii if where.endswith("(ASCII)") else is_word
        differ = (i > 0 and word(text[i - 1])) != (i < end and word(text[i]))
        if where.startswith("no"):
            return end > 0 and not differ    # an empty text has no boundary, and no lack of one
        return differ

    def run(self, code, i, forbidden=-1, whole=False):
        """Where a match from i on ends, or -1. It must not end at `forbidden`; with `whole` it has to end where the text does."""
        text, end, marks, loops = self.text, self.end, self.marks, self.loops
        stack = []
        pc = 0
        while True:
            step = code[pc]
            op = step[0]
            if op == LITERAL:
                if i < end and text[i] == step[1]:
                    i += 1
                    pc += 1
                    continue
            elif op == ONE:
                if i < end and step[1](text[i]):
                    i += 1
                    pc += 1
                    continue
            elif op == RUN:
                test, least, most = step[1], step[2], step[3]
                start = i
                stop = end if most == MANY or most > end - i else i + most
                while i < stop and test(text[i]):
                    i += 1
                if i - start >= least:
                    pc += 1
                    if i - start > least:
                        stack.append((SHORTER, pc, start + least, i - 1))
                    continue
            elif op == LAZY_RUN:
                test, least, most = step[1], step[2], step[3]
                stop = i + least
                if stop <= end:
                    while i < stop and test(text[i]):
                        i += 1
                    if i == stop:
                        if most > least:
                            stack.append((LONGER, pc, i, most - least))
                        pc += 1
                        continue
            elif op == SPLIT:
                stack.append((TRY, step[1], i))
                pc += 1
                continue
            elif op == JUMP:
                pc = step[1]
                continue
            elif op == MARK:
                mark = step[1]
                stack.append((UNMARK, mark, marks[mark], self.last))
                marks[mark] = i
                pc += 1
                continue
            elif op == CLOSE:
                mark = step[1]
                stack.append((UNMARK, mark, marks[mark], self.last))
                marks[mark] = i
                self.last = mark >> 1
                pc += 1
                continue
            elif op == AT:
                if self.at(step[1], i):
                    pc += 1
                    continue
            elif op == LOOP_START:
                stack.append((UNLOOP, step[1], loops[step[1]]))
                loops[step[1]] = (-1, -1)
                pc = step[2]
                continue
            elif op == LOOP:
                loop, least, most, body = step[1], step[2], step[3], step[4]
                state = loops[loop]
                count = state[0] + 1
                stack.append((UNLOOP, loop, state))
                if count < least:
                    loops[loop] = (count, state[1])
                    pc = body
                    continue
                if count < most and i != state[1]:
                    stack.append((TRY, pc + 1, i))
                    stack.append((UNLOOP, loop, state))
                    loops[loop] = (count, i)
                    pc = body
                    continue
                pc += 1
                continue
            elif op == LAZY_LOOP:
                loop, least, most, body = step[1], step[2], step[3], step[4]
                state = loops[loop]
                count = state[0] + 1
                stack.append((UNLOOP, loop, state))
                if count < least:
                    loops[loop] = (count, state[1])
                    pc = body
                    continue
                loops[loop] = (count, i)
                if count < most and i != state[1]:
                    stack.append((TRY, body, i))
                pc += 1
                continue
            elif op == LOOK:
                negated, inner, back = step[1], step[2], step[3]
                before, before_last = marks[:], self.last
                found = i >= back and self.run(inner, i - back) >= 0
                if found != negated:
                    if found:
                        stack.append((RESTORE, before, before_last))
                    pc += 1
                    continue
                if found:
                    marks[:] = before
                    self.last = before_last
            elif op == ATOMIC:
                before, before_last = marks[:], self.last
                j = self.run(step[1], i)
                if j >= 0:
                    stack.append((RESTORE, before, before_last))
                    i = j
                    pc += 1
                    continue
            elif op == POSSESSIVE_LOOP:
                before, before_last = marks[:], self.last
                j = self.run_rounds(step[1], step[2], step[3], i)
                stack.append((RESTORE, before, before_last))
                if j >= 0:
                    i = j
                    pc += 1
                    continue
            elif op == REFERENCE:
                j = self.reference(step[1], step[2], i)
                if j >= 0:
                    i = j
                    pc += 1
                    continue
            elif op == IF:
                pc = pc + 1 if marks[2 * step[1] + 1] >= 0 else step[2]
                continue
            elif not (i == forbidden or (whole and i != end)):
                return i

            # This way leads nowhere: back to the last choice.
            while True:
                if not stack:
                    return -1
                entry = stack.pop()
                what = entry[0]
                if what == TRY:
                    pc, i = entry[1], entry[2]
                    break
                if what == UNMARK:
                    marks[entry[1]] = entry[2]
                    self.last = entry[3]
                elif what == UNLOOP:
                    loops[entry[1]] = entry[2]
                elif what == SHORTER:
                    pc, least_end, i = entry[1], entry[2], entry[3]
                    # A literal that follows says where to look.
                    following = code[pc]
                    if following[0] == LITERAL:
                        i = text.rfind(following[1], least_end, i + 1)
                        if i < 0:
                            continue
                    if i > least_end:
                        stack.append((SHORTER, pc, least_end, i - 1))
                    break
                elif what == LONGER:
                    pc, i, more = entry[1], entry[2], entry[3]
                    if i < end and code[pc][1](text[i]):
                        i += 1
                        if more > 1:
                            stack.append((LONGER, pc, i, more - 1 if more < MANY // 2 else more))
                        pc += 1
                        break
                else:
                    marks[:] = entry[1]
                    self.last = entry[2]

    def run_rounds(self, code, least, most, i):
        """The end of as many rounds as there are, none of which gives anything back; -1 if they are too few."""
        count = 0
        began = -1
        while count < most and i != began:
            if count >= least:
                began = i
            before, before_last = self.marks[:], self.last
            j = self.run(code, i)
            if j < 0:
                self.marks[:] = before
                self.last = before_last
                return i if count >= least else -1
            i = j
            count += 1
        return i

    def reference(self, number, folded, i):
        start, stop = self.marks[2 * number], self.marks[2 * number + 1]
        if start < 0 or stop < start:
            return -1
        size = stop - start
        if i + size > self.end:
            return -1
        text = self.text
        if folded is None:
            return i + size if text[start:stop] == text[i:i + size] else -1
        for k in range(size):
            if folded(text[start + k]) != folded(text[i + k]):
                return -1
        return i + size
