#include "host/config/config.hpp"

namespace freehold::config {

namespace {

constexpr std::string_view kExample = R"toml(# freehold.toml: whose content is audited, where it lies, and how it is weighed.
# Everything may be left out. Paths begin at the folder of this file. "" and 0 mean: not said.

[client]
name = ""            # stands at the head of the report
strategy = ""        # thought-leader, influencer or hybrid: what you want to be; mismatches are measured against it
mix = 50             # of hybrid: percent of thought leader
own = []             # your own ground: ["example.com", "blog.example.com"]
regulated = ""       # health, law or finance, if its advertising rules bind you: no rule asks for testimonials, prices or urgency
deal_value = 0       # what one client is worth to you, in whole units of currency; without it no money is named
currency = ""        # three capitals: "EUR"
clients_a_year = 0   # how many you win in a year
paid_by = ""         # clients, third-parties or both: who pays for what you publish
sales_close = ""     # call, online, in-person or checkout: where a sale is closed

# An outlet of yours. A channel that no source fills counts as not judged and lowers coverage.
# [[channel]]
# key = "blog"                        # your short name for it
# title = "The blog"                  # as the report calls it
# platform = ""                       # the service it lives on; "" on the web at large
# url = "https://example.com/blog"    # where it is published
# weight = 0                          # its share in the whole; 0: all such channels share evenly

# Something to read: a folder, a file, an archive as the platform handed it out.
# [[source]]
# name = "blog"                       # unique; left out: the last part of the path
# path = "exports/blog"
# address = "https://example.com/"    # where it is published
# channel = "blog"                    # key of a channel; left out: as its reader finds

[plugins]
paths = []           # further plugin files (*.fhp.so) or folders of them
# [plugins.website]                   # options of the plugin website; its page lists them

[rules]
# "website/dead-end" = "off"          # off: not judged. on: judged although its evidence is of tier C
# "base/rented-address" = 20          # a number: judged, with this weight in its question
# "base/capture-missing" = { weight = 10, under = 0.05, cap = 0.4 }   # a gate: under 5 % its dimension is at most 40
# "base/next-step-missing" = { gate = "off", archetype = 4, severity = "medium" }   # no gate; weight on the archetype axis
# judgement = "off"                   # all rules that are judgement; "on" for one of them by name still counts

[weights]
# O1 = 10                             # weight of a question in its dimension

# Rules by place. * within a folder, ** across folders, ? one character; path is of the file or of the address.
# [[override]]
# rules = ["base/dead-end", "thought-leader/*", "judgement"]
# path = "blog/**"                    # or channel = "blog", or platform = "…"; several together: all must hold
# channel = "blog"
# platform = "*"
# off = true                          # not judged there, or severity = "note"

# What a strategy expects of the dimensions; "off" for nothing.
# [expect.thought-leader]
# funnel = { at_least = 0.6 }

# Where the verdict draws its lines. These are what the rule set says.
[thresholds]
# minimum_answers = 10                # fewer judged answers make no score
# minimum_evidence = 4                # fewer pieces of evidence leave the archetype unclear
# mixed_from = 0.333333               # mixed: each side holds so much
# mix_tolerance = 0.15                # of a hybrid: so far from the mix is no mismatch
# strength_from = 0.8                 # a strength holds for so many of its pieces
# strength_pieces = 3                 # … of at least so many
# covered = 0.5                       # coverage that medium certainty wants
# well_covered = 0.8                  # … and high certainty

# What a run has to show; it ends with exit code 1 otherwise. Without demands findings never do that.
[gate]
# ownership_at_least = 50             # scores from 0 to 100
# funnel_at_least = 50
# dependence_at_most = 40
# coverage_at_least = 80              # percent of each dimension that could be judged
# severity = "high"                   # fails with a finding of this severity or worse

# Findings you called wrong; freehold dismiss FINDING --reason … writes these.
# [[dismissed]]
# finding = "F-1a2b3c4d"              # as the report shows it
# reason = "The list is printed"
# until = "2027-01-31"                # then it speaks again; left out: for good
# on = "2026-11-30"

[report]
window_days = 365    # dated pieces older than this are shown apart; 0: no window

[limits]
workers = 0                # worker processes; 0: one, after half a second one per core
deadline_seconds = 2       # CPU a plugin may take over one item; longer items get more
memory_mib = 2048          # of one worker
archive_entries = 50000    # opened entries of one archive
archive_entry_mib = 256    # of one entry, unpacked
archive_ratio = 200        # unpacked to packed, from the first MiB on
isolation = "best"         # best: as much sandbox as this machine offers; required: refuse to run without all of it

[catalogue]
# link_map = "links.csv"              # where short links lead: freehold links unresolved SOURCE -o links.csv
# Services of your own; they win over those of the plugins.
# [[catalogue.entry]]
# id = "my-booking"                   # lower case with dashes
# match = ["book.example.com"]        # hosts, host/path, host?parameter, */word; markup: #id, .class
# kind = "booking"                    # booking, checkout, signup, profile, …
# name = "Our calendar"
# platform = ""                       # the rented platform it is, if any
# page = ""                           # profile, post, channel, shop or group, on a platform
# ground = "owned"                    # owned, rented or neutral
# portable = "yes"                    # yes or no: can the people be taken along
# form_kind = ""                      # what a form that posts there is: signup, contact, …
# provides = ""                       # mail, crm, forms, booking, checkout, …; left out: as its kind says
# unwrap = "parameter:to"             # of a redirector: where it carries its target
# source = ""                         # where this can be read
# date = ""                           # when it was read
)toml";

}  // namespace

std::string write_example_config() { return std::string(kExample); }

}  // namespace freehold::config
