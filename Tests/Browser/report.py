"""Collects what was checked, and says each fault on a line of its own."""


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, where, faults):
        """A check of `where` that passed if it found no faults."""
        if not faults:
            self.passed += 1
        for fault in faults:
            self.failed += 1
            print(f"FAIL {where}: {one_line(fault)}", flush=True)

    def close(self):
        """The closing line, and the exit status."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0


def one_line(text, limit=400):
    line = " ".join(str(text).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
