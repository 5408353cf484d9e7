"""Labelled sentences given to the program as a list: JSON Lines, one item a row."""
import csv
import json
import os
import tempfile


def read_rows(path):
    """A table with tabs and no quoting."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def one_space(text):
    return " ".join(text.split())


def of_list(read, texts, columns):
    """What read(folder) tells of each text, in their order; None where it tells nothing."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "rows.jsonl"), "w", encoding="utf-8") as out:
            for number, text in enumerate(texts):
                out.write(json.dumps({"id": f"row-{number}", "text": text, **columns}, ensure_ascii=False) + "\n")
        found = {item["id"].rsplit(":", 1)[-1]: item for item in read(folder)}
    return [found.get(f"row-{number}") for number in range(len(texts))]


def items_of(machine, texts, **columns):
    """Links, calls to action and disclosures of each text."""
    return of_list(machine.contents, texts, columns)


def audited(machine, texts, **columns):
    """Answers and rules of each text."""
    return of_list(machine.items, texts, columns)
