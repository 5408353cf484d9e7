"""Runs the program through its machine interface: JSON and JSON Lines on standard output."""
import json
import subprocess


class Machine:
    def __init__(self, program):
        self.program = program

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        # 1: a gate; 3: nothing to audit; 4: incomplete. All of them still print what there is.
        if done.returncode not in (0, 1, 3, 4):
            raise RuntimeError(f"{' '.join(arguments)}: exit code {done.returncode}: {done.stderr.decode('utf-8', 'replace')[:300]}")
        return done.stdout.decode("utf-8", "replace")

    def items(self, source, address=None):
        """The items of an audit, one dictionary each."""
        where = ["--address", address] if address else []
        lines = self.run("audit", "--format", "jsonl", *where, source).split("\n")
        return [row for row in (json.loads(line) for line in lines if line.strip()) if "answers" in row]

    def report(self, source, address=None):
        where = ["--address", address] if address else []
        return json.loads(self.run("audit", "--format", "json", *where, source))

    def contents(self, source):
        """What was read: items with links, forms, calls to action."""
        lines = self.run("read", "--to", "jsonl", source).split("\n")
        return [row for row in (json.loads(line) for line in lines if line.strip()) if "path" in row]
