"""Affiliate links: an address made of each rule of the 39 programmes has to be of kind affiliate."""
import os
import re

from lists import items_of


def address_of(rule):
    """One address that the rule matches: `*` is any text, `^` a separator, and a rule without a host is a path of any."""
    address = rule[2:] if rule.startswith("||") else "track.shop.example" + rule
    address = address.replace("/*?", "/item/12?").replace("/*&", "/item/12?x=1&").replace("?*&", "?x=1&").replace("=*&", "=5&").replace("*", "x").replace("^", "/")
    return "https://" + re.sub(r"([=/-])$", r"\g<1>12345", address)


def score(machine, table, data, mistakes):
    name = "affiliate_links_mathur2018.abp.txt"
    folder = data.folder("text", os.path.join("affiliate", name))
    if not folder:
        table.absent("affiliate links", "the set text/affiliate is missing")
        return
    with open(os.path.join(folder, "affiliate", name), encoding="utf-8") as lines:
        rules = [line.strip() for line in lines if line.strip() and not line.startswith("!")]
    addresses = [address_of(rule) for rule in rules]
    read = items_of(machine, addresses, kind="post")
    if not any(read):
        table.absent("affiliate links", "the program reads no list")
        return
    right = 0
    for rule, address, item in zip(rules, addresses, read):
        kinds = [link["kind"] for link in item["links"]] if item else []
        right += kinds == ["affiliate"]
        if mistakes and kinds != ["affiliate"]:
            print(f"  {rule} as {address} is {kinds}")
    table.share("affiliate links: rules of 39 programmes", right, len(rules), 1.0)
