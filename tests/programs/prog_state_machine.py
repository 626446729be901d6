from enum import Enum


class State(Enum):
    IDLE = "idle"
    RUNNING = "running"
    STOPPED = "stopped"


class Machine:
    transitions = {
        (State.IDLE, "start"): State.RUNNING,
        (State.RUNNING, "pause"): State.IDLE,
        (State.RUNNING, "stop"): State.STOPPED,
    }

    def __init__(self):
        self.state = State.IDLE
        self.listeners = []

    def on_change(self, f):
        self.listeners.append(f)
        return f

    def fire(self, event):
        try:
            new = self.transitions[self.state, event]
        except KeyError:
            raise ValueError(f"cannot {event} while {self.state.value}") from None
        old, self.state = self.state, new
        for f in self.listeners:
            f(old, new)


m = Machine()
log = []


@m.on_change
def record(old, new):
    log.append(f"{old.name}->{new.name}")


m.on_change(lambda old, new: print("changed to", new.value))
for event in ["start", "pause", "pause", "start", "stop", "start"]:
    try:
        m.fire(event)
    except ValueError as e:
        print("error:", e)
print(log, m.state, m.state is State.STOPPED)


def vending():
    total = 0
    while True:
        coin = yield total
        match coin:
            case 5 | 10 | 25:
                total += coin
            case "refund":
                total = 0
            case _:
                print("rejected", coin)
        if total >= 50:
            print("vend, change", total - 50)
            total = 0


v = vending()
next(v)
print([v.send(c) for c in (25, 10, 3, 25, "refund", 5)])
