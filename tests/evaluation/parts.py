"""Which labelled rows are scored and which may be learned from. The two parts share no site, so that a figure on the scored part is one on unseen ones.

A site is what the rows of one origin have in common: the registrable host of a page (site_of), an outlet, a video, or where a set names none the text
itself (text_key).
"""
import hashlib

SUFFIXES = ("/usr/share/publicsuffix/effective_tld_names.dat", "/usr/share/publicsuffix/public_suffix_list.dat")


def is_scored(site):
    """A quarter of all sites. Nothing of them is looked at while words, weights and thresholds are chosen."""
    return int(hashlib.sha256(site.encode("utf-8")).hexdigest()[:8], 16) % 4 == 0


def text_key(text):
    return " ".join(text.lower().split())


def public_suffixes(known=[]):
    if not known:
        known.append(frozenset())
        for path in SUFFIXES:
            try:
                with open(path, encoding="utf-8") as lines:
                    known[0] = frozenset(line.strip() for line in lines if line.strip() and not line.startswith("//"))
                break
            except OSError:
                continue
    return known[0]


def site_of(address):
    """The registrable host: of https://www.shop.example.co.uk/a it is example.co.uk. Without a list of suffixes, its last two labels."""
    host = address.split("//", 1)[-1].split("/", 1)[0].split("@")[-1].split(":", 1)[0].lower().strip(".")
    labels, suffixes = host.split("."), public_suffixes()
    for i in range(1, len(labels)):
        rest = ".".join(labels[i:])
        if "!" + ".".join(labels[i - 1:]) in suffixes:
            return rest
        if rest in suffixes or "*." + ".".join(labels[i + 1:]) in suffixes and i + 1 < len(labels):
            return ".".join(labels[i - 1:])
    return ".".join(labels[-2:])
