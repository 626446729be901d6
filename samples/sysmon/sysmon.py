"""Show the state of a Linux machine from /proc."""

import os
import sys
import time


def read(root, *parts):
    with open(os.path.join(root, *parts)) as f:
        return f.read()


def human(kib):
    for unit in ("KiB", "MiB", "GiB"):
        if kib < 1024:
            return f"{kib:.1f} {unit}"
        kib /= 1024
    return f"{kib:.1f} TiB"


def duration(seconds):
    minutes, s = divmod(int(seconds), 60)
    hours, m = divmod(minutes, 60)
    days, h = divmod(hours, 24)
    return (f"{days}d " if days else "") + f"{h:02}:{m:02}:{s:02}"


def meminfo(root):
    info = {}
    for line in read(root, "meminfo").splitlines():
        name, _, rest = line.partition(":")
        info[name] = int(rest.split()[0])
    return info


class CpuTimes:
    FIELDS = ("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal")

    def __init__(self, line):
        name, *values = line.split()
        self.name = name
        self.times = dict(zip(self.FIELDS, map(int, values)))

    @property
    def total(self):
        return sum(self.times.values())

    @property
    def busy(self):
        return 1 - (self.times["idle"] + self.times["iowait"]) / self.total


def processors(root):
    return [CpuTimes(line) for line in read(root, "stat").splitlines() if line.startswith("cpu")]


def processes(root):
    for entry in os.listdir(root):
        if not entry.isdigit():
            continue
        try:
            text = read(root, entry, "status")
        except OSError:
            continue  # it has ended meanwhile
        fields = dict(line.split(":\t", 1) for line in text.splitlines() if ":\t" in line)
        rss = int(fields.get("VmRSS", "0").split()[0])
        yield rss, int(entry), fields.get("Name", "?"), fields.get("State", "?")[0], int(fields.get("Threads", 1))


def bar(fraction, width=30):
    filled = round(fraction * width)
    return "[" + "|" * filled + "." * (width - filled) + "]"


def report(root, top=5):
    up, _ = map(float, read(root, "uptime").split())
    one, five, fifteen, running, _ = read(root, "loadavg").split()
    print(f"up {duration(up)}   load {one} {five} {fifteen}   tasks {running}")
    mem = meminfo(root)
    used = mem["MemTotal"] - mem.get("MemAvailable", mem["MemFree"])
    print(f"memory {bar(used / mem['MemTotal'])} {human(used)} of {human(mem['MemTotal'])}")
    if mem.get("SwapTotal"):
        swap = mem["SwapTotal"] - mem["SwapFree"]
        print(f"swap   {bar(swap / mem['SwapTotal'])} {human(swap)} of {human(mem['SwapTotal'])}")
    for cpu in processors(root):
        print(f"{cpu.name:<6} {bar(cpu.busy)} {cpu.busy:6.1%}")
    print(f"\n{'PID':>7} S {'THREADS':>7} {'MEMORY':>10}  NAME")
    for rss, pid, name, state, threads in sorted(processes(root), reverse=True)[:top]:
        print(f"{pid:7} {state} {threads:7} {human(rss):>10}  {name}")


def main(argv):
    root, times = "/proc", 1
    args = iter(argv)
    for arg in args:
        if arg == "--root":
            root = next(args)
        elif arg == "--watch":
            times = int(next(args))
        else:
            sys.exit(f"sysmon: unknown argument {arg}")
    for i in range(times):
        if i:
            time.sleep(1)
            print()
        report(root)


if __name__ == "__main__":
    main(sys.argv[1:])
