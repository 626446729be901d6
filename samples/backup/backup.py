"""Back up a directory tree: copy what is new or changed, keep a manifest."""

import os
import sys


class BackupError(Exception):
    """A problem that stops the backup."""


def checksum(path):
    """Adler-32 of a file, read in blocks."""
    a, b = 1, 0
    with open(path, "rb") as f:
        while block := f.read(65536):
            for byte in block:
                a = (a + byte) % 65521
                b = (b + a) % 65521
    return b << 16 | a


def copy_file(source, target):
    os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
    with open(source, "rb") as src, open(target, "wb") as dst:
        while block := src.read(65536):
            dst.write(block)


def walk(root, excluded, prefix=""):
    """Relative paths of all files below root, in order."""
    for name in sorted(os.listdir(os.path.join(root, prefix))):
        if any(name.endswith(suffix) for suffix in excluded):
            continue
        relative = os.path.join(prefix, name)
        if os.path.isdir(os.path.join(root, relative)):
            yield from walk(root, excluded, relative)
        else:
            yield relative


class Backup:
    MANIFEST = ".manifest"

    def __init__(self, source, target, excluded=(), dry_run=False):
        if not os.path.isdir(source):
            raise BackupError(f"{source} is not a directory")
        self.source = source
        self.target = target
        self.excluded = list(excluded) + [self.MANIFEST]
        self.dry_run = dry_run
        self.stats = {"new": 0, "changed": 0, "same": 0}
        self.bytes = 0

    def state_of(self, relative):
        src, dst = os.path.join(self.source, relative), os.path.join(self.target, relative)
        if not os.path.exists(dst):
            return "new"
        if os.path.getsize(src) != os.path.getsize(dst) or checksum(src) != checksum(dst):
            return "changed"
        return "same"

    def run(self):
        manifest = {}
        for relative in walk(self.source, self.excluded):
            src = os.path.join(self.source, relative)
            state = self.state_of(relative)
            self.stats[state] += 1
            if state != "same":
                print(f"{state:>8}  {relative}")
                self.bytes += os.path.getsize(src)
                if not self.dry_run:
                    copy_file(src, os.path.join(self.target, relative))
            manifest[relative] = os.path.getsize(src), checksum(src)
        if not self.dry_run:
            self.write_manifest(manifest)
        return manifest

    def write_manifest(self, manifest):
        os.makedirs(self.target, exist_ok=True)
        with open(os.path.join(self.target, self.MANIFEST), "w") as f:
            for path, (size, digest) in manifest.items():
                f.write(f"{size:10} {digest:08x} {path}\n")

    def verify(self):
        """Checks the copies against the manifest."""
        bad = 0
        with open(os.path.join(self.target, self.MANIFEST)) as f:
            for line in f:
                size, digest, path = line.rstrip("\n").split(None, 2)
                copy = os.path.join(self.target, path)
                ok = os.path.exists(copy) and os.path.getsize(copy) == int(size) and checksum(copy) == int(digest, 16)
                print(f"{'ok' if ok else 'BAD':>8}  {digest} {path}")
                bad += not ok
        return bad


def main(argv):
    options = {"--dry-run": False, "--verify": False}
    excluded, places = [], []
    while argv:
        arg = argv.pop(0)
        if arg in options:
            options[arg] = True
        elif arg == "--exclude" and argv:
            excluded.append(argv.pop(0))
        elif arg.startswith("--"):
            raise BackupError(f"unknown option {arg}")
        else:
            places.append(arg)
    if len(places) != 2:
        raise BackupError("usage: backup.py [--dry-run] [--verify] [--exclude SUFFIX] SOURCE TARGET")
    backup = Backup(*places, excluded=excluded, dry_run=options["--dry-run"])
    backup.run()
    print(", ".join(f"{n} {state}" for state, n in backup.stats.items()), f"({backup.bytes} bytes)")
    if options["--verify"] and not backup.dry_run:
        bad = backup.verify()
        print("verified" if not bad else f"{bad} files are damaged")
        return 1 if bad else 0
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BackupError as e:
        sys.exit(f"backup: {e}")
