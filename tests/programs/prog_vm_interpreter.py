PROGRAM = """
    push 10
    store n
    push 1
    store acc
loop:
    load n
    jz done
    load acc
    load n
    mul
    store acc
    load n
    push 1
    sub
    store n
    jmp loop
done:
    load acc
    print
    push 7
    push 0
    div
    halt
"""


def assemble(text):
    code, labels = [], {}
    for line in text.splitlines():
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
        else:
            op, *args = line.split()
            code.append((op, args[0] if args else None))
    return [(op, labels.get(arg, arg)) for op, arg in code]


class VM:
    def __init__(self, code):
        self.code, self.stack, self.vars, self.pc, self.steps = code, [], {}, 0, 0
        self.ops = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("op_")}

    def op_push(self, arg): self.stack.append(int(arg))
    def op_load(self, arg): self.stack.append(self.vars[arg])
    def op_store(self, arg): self.vars[arg] = self.stack.pop()
    def op_print(self, arg): print("out:", self.stack.pop())
    def op_jmp(self, arg): self.pc = arg

    def op_jz(self, arg):
        if self.stack.pop() == 0:
            self.pc = arg

    def binary(f):
        def op(self, arg):
            b, a = self.stack.pop(), self.stack.pop()
            self.stack.append(f(a, b))
        return op

    op_mul = binary(lambda a, b: a * b)
    op_sub = binary(lambda a, b: a - b)
    op_div = binary(lambda a, b: a // b)
    del binary

    def run(self, limit=1000):
        while self.steps < limit:
            op, arg = self.code[self.pc]
            self.pc += 1
            self.steps += 1
            if op == "halt":
                return "halted"
            try:
                self.ops[op](arg)
            except ZeroDivisionError as e:
                return f"trap at {self.pc - 1}: {e}"
        return "limit"


vm = VM(assemble(PROGRAM))
print(vm.run(), vm.steps, vm.vars, vm.stack, sorted(vm.ops))


def bf(src, data=""):
    jump, stack = {}, []
    for i, c in enumerate(src):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jump[i], jump[j] = j, i
    tape, p, i, out, inp = [0] * 100, 0, 0, [], iter(data)
    while i < len(src):
        c = src[i]
        if c == ">": p += 1
        elif c == "<": p -= 1
        elif c == "+": tape[p] = (tape[p] + 1) % 256
        elif c == "-": tape[p] = (tape[p] - 1) % 256
        elif c == ".": out.append(chr(tape[p]))
        elif c == ",": tape[p] = ord(next(inp, "\0"))
        elif c == "[" and not tape[p]: i = jump[i]
        elif c == "]" and tape[p]: i = jump[i]
        i += 1
    return "".join(out)


print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(bf(",[.,]", "echo"))
