/* freehold plugin contract, version 1: everything that crosses between the worker and a plugin.
 *
 * C99, no dependency. Authors in C++ include <freehold/plugin.hpp> and never see this file; authors in other languages bind to it.
 *
 * A plugin is one shared object, <name>.fhp.so, with exactly one exported symbol, freehold_plugin_1, and a manifest in its ELF section
 * ".freehold" (rules, catalogue, rule set; read without loading, written by the tool freehold-manifest).
 *
 * Rules of this contract
 *   growth    struct_size comes first in every struct that crosses; the sender fills it in, the receiver reads only what lies inside it
 *             (missing tail = zero). Arrays carry a stride. Fields are only ever appended. Major version = name of the exported symbol.
 *   offers    every role of a plugin and every service of the host is an extension: a table of functions found by an id
 *             "freehold.<name>/<revision>", never changed after its release.
 *   memory    the callee copies. What a plugin passes to a sink is copied before the call returns; what a plugin receives is valid
 *             until the call it came with returns. Nobody frees what the other side made.
 *   errors    a negative code and sink->problem(code, text). No exception may cross: in C++ all function pointers here are noexcept.
 *   threads   one instance per worker process, one call at a time, always on the same thread.
 *   text      UTF-8, not NUL-terminated, never with a NUL inside. data == NULL means absent, which is neither empty nor zero.
 *   a plugin  does no I/O, starts no thread and no process, reads no clock: the worker is sandboxed and denies it.
 */
#ifndef FREEHOLD_ABI_H
#define FREEHOLD_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define FH_NOEXCEPT noexcept
extern "C" {
#else
#define FH_NOEXCEPT
#endif

/* ---- values ------------------------------------------------------------------------------------------------------------------ */

typedef struct fh_str {
  const char *data; /* NULL: absent */
  uint64_t size;    /* bytes */
} fh_str;

/* count elements, stride bytes apart: step by stride, never by sizeof, since a newer sender has bigger elements. */
typedef struct fh_array {
  const void *data;
  uint32_t count;
  uint32_t stride;
} fh_array;

/* An offset that points nowhere, an index of nothing, a number that is not known. */
#define FH_NOWHERE UINT64_MAX
#define FH_NONE UINT32_MAX
#define FH_UNKNOWN INT64_MIN

enum fh_code {
  FH_OK = 0,
  FH_E_FAILED = -1,   /* anything else; say what in problem() */
  FH_E_RANGE = -2,    /* an index, span or number out of its range */
  FH_E_CONFIG = -3,   /* the user's options make no sense to the plugin */
  FH_E_FORMAT = -4,   /* the source is not what it claims to be */
  FH_E_PARTIAL = -5,  /* read, but cut: the item goes on and the report says "partial" */
  FH_E_CANCELLED = -6 /* the host asked to stop */
};

/* Where on its page a thing stands. Only FH_PLACE_MAIN counts for an item; the others are counted beside it. */
enum fh_place {
  FH_PLACE_UNKNOWN = 0,
  FH_PLACE_MAIN = 1,
  FH_PLACE_NAVIGATION = 2,
  FH_PLACE_HEADER = 3,
  FH_PLACE_FOOTER = 4,
  FH_PLACE_ASIDE = 5
};

enum fh_item_flag {
  FH_ITEM_GUEST = 1u << 0,     /* by the author on somebody else's channel, or by a guest here */
  FH_ITEM_PAID = 1u << 1,      /* paid partnership or boosted */
  FH_ITEM_PAYWALLED = 1u << 2, /* not free to read */
  FH_ITEM_PINNED = 1u << 3,
  FH_ITEM_PARTIAL = 1u << 4 /* something was cut while reading */
};

enum fh_link_flag {
  FH_LINK_OWNED = 1u << 0,   /* leads to ground of the author's own */
  FH_LINK_IN_TEXT = 1u << 1, /* stands in the main content */
  FH_LINK_BUTTON = 1u << 2,  /* made to look like a button */
  FH_LINK_SELF = 1u << 3,    /* leads to the item itself (fragment, own address) */
  FH_LINK_EMBED = 1u << 4,   /* iframe, embed, script: loaded, not followed */
  FH_LINK_UNRESOLVED = 1u << 5 /* a short link whose target nobody told */
};

typedef struct fh_link {
  fh_str url;      /* absolute where it could be resolved, else as written */
  fh_str text;     /* what the reader sees, else its title or aria-label */
  fh_str rel;      /* as written */
  fh_str kind;     /* internal, external, mail, phone, profile, booking, checkout, affiliate, …: docs/words in README of plugins/web-services */
  fh_str platform; /* the rented platform it leads to, else absent */
  fh_str service;  /* id of the catalogue entry that classified it, else absent */
  uint32_t place;  /* enum fh_place */
  uint32_t flags;  /* enum fh_link_flag */
  uint64_t begin;  /* where its text stands in item.text, FH_NOWHERE outside the main text */
  uint64_t end;
} fh_link;

typedef struct fh_field {
  fh_str name;
  fh_str type;  /* text, email, tel, checkbox, select, textarea, … */
  fh_str label; /* label, else placeholder or aria-label */
  fh_str role;  /* email, name, phone, message, password, search, date, amount, … */
  uint32_t flags; /* 1 required, 2 hidden */
  uint32_t reserved;
} fh_field;

typedef struct fh_form {
  fh_str action;  /* absolute where it could be resolved */
  fh_str method;  /* get or post */
  fh_str kind;    /* signup contact search login registration recovery order other */
  fh_str submit;  /* text of the button */
  fh_str heading; /* legend or nearest heading */
  fh_str service; /* catalogue entry of its provider, else absent */
  fh_array fields; /* of fh_field */
  uint32_t place;  /* enum fh_place */
  uint32_t flags;  /* 1 in the main content, 2 fields without a <form>, 4 goes to ground of the author's own */
  uint64_t begin;  /* near which byte of item.text, FH_NOWHERE outside it */
} fh_form;

/* A touchpoint that asks for a step: a link, form or sentence, with what it asks for. */
typedef struct fh_call {
  fh_str text;
  fh_str kind;   /* owned_route, booking, follow, watch_more, third_party_offer, donation, engagement_bait, … */
  fh_str url;    /* absent for forms and sentences */
  uint32_t link; /* index into item.links, else FH_NONE */
  uint32_t form; /* index into item.forms, else FH_NONE */
  uint32_t place;
  uint32_t flags; /* 1 in the main content */
  uint64_t begin;
  uint64_t end;
} fh_call;

typedef struct fh_heading {
  uint32_t level; /* 1…6 */
  uint32_t reserved;
  uint64_t begin; /* span in item.text; FH_NOWHERE outside the main text */
  uint64_t end;
  fh_str text;
} fh_heading;

/* A phrase of some catalogue found in the title or text; all phrases of all plugins are looked for in one scan. */
typedef struct fh_phrase {
  fh_str list;   /* "<plugin>/<list>": the catalogue list it belongs to */
  fh_str entry;  /* the phrase as the catalogue has it */
  uint32_t field; /* enum fh_where: FH_IN_TITLE or FH_IN_TEXT */
  uint32_t reserved;
  uint64_t begin;
  uint64_t end;
} fh_phrase;

/* A number that a platform or an analytics export says of the item. Absent numbers have no record: absent is not zero. */
typedef struct fh_metric {
  fh_str key; /* views, likes, comments, shares, clicks, views.recommended, … */
  int64_t value;
} fh_metric;

/* name → value: <meta> by name or property, front matter as "front.<key>", JSON-LD as "jsonld.<Type>.<key>". */
typedef struct fh_pair {
  fh_str key;
  fh_str value;
} fh_pair;

/* One published piece. Readers emit it, rules judge it; what a reader leaves absent the host fills in where it can (links' kinds, forms'
 * kinds, calls, phrases, language) before rules see it. */
typedef struct fh_item {
  uint32_t struct_size;
  uint32_t flags;     /* enum fh_item_flag */
  fh_str id;          /* unique within its source; a reader's must not depend on the order of reading */
  fh_str source;      /* name of the source, set by the host */
  fh_str path;        /* path inside the source */
  fh_str url;         /* where it is published; absent if not known */
  fh_str platform;    /* absent on the web at large */
  fh_str channel;     /* key of a channel */
  fh_str kind;        /* page post episode letter video profile … */
  fh_str page_kind;   /* home about service case article landing shop legal error thank-you tag login contact …; absent if no page */
  fh_str author;
  fh_str language;    /* BCP 47, lower case */
  fh_str published;   /* ISO 8601 as far as known */
  fh_str title;
  fh_str description;
  fh_str text;        /* main content only, blocks separated by \n */
  fh_str address;     /* own, free-host, rented, or absent: unknown */
  fh_array links;     /* of fh_link */
  fh_array forms;     /* of fh_form */
  fh_array calls;     /* of fh_call */
  fh_array headings;  /* of fh_heading */
  fh_array phrases;   /* of fh_phrase */
  fh_array metrics;   /* of fh_metric */
  fh_array pairs;     /* of fh_pair */
  const void *origin; /* opaque: the document of a host extension the text came from, so that evidence can be located; else NULL */
} fh_item;

/* ---- what a rule says -------------------------------------------------------------------------------------------------------- */

enum fh_where {
  FH_IN_ITEM = 0, /* the item as a whole */
  FH_IN_TEXT = 1,
  FH_IN_TITLE = 2,
  FH_IN_URL = 3,
  FH_IN_LINK = 4,    /* index: which */
  FH_IN_FORM = 5,
  FH_IN_CALL = 6,
  FH_IN_HEADING = 7,
  FH_IN_DESCRIPTION = 8
};

typedef struct fh_finding {
  uint32_t struct_size;
  uint32_t where;    /* enum fh_where */
  uint32_t index;    /* of the link, form, call or heading */
  uint32_t reserved;
  uint64_t begin;    /* span in the text, title or url; FH_NOWHERE: all of it. The host cuts the quote itself: evidence cannot be invented */
  uint64_t end;
  uint64_t worth;    /* how much of the measure's num it costs (dependence: adds); 0 where the finding is only information */
  fh_str message;    /* id of a message on the rule's page */
  fh_array args;     /* of fh_pair: what fills {name} in the message */
} fh_finding;

/* Where a rule puts what it has to say. Every function returns FH_OK or a negative code; after a negative code the call counts as failed. */
typedef struct fh_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void *host;
  /* num of den opportunities show the dimension's property (owned / leads on / dependent); 0 <= num <= den <= 1,000,000. Once per call.
   * No measure: not applicable. */
  int32_t (*measure)(void *host, uint64_t num, uint64_t den) FH_NOEXCEPT;
  int32_t (*finding)(void *host, const fh_finding *finding) FH_NOEXCEPT;
  /* Adds to an accumulator the rule declared; key and numbers as its kind says (enum fh_accumulate). Corpus rules only. */
  int32_t (*accumulate)(void *host, uint32_t accumulator, fh_str key, int64_t a, int64_t b) FH_NOEXCEPT;
  int32_t (*problem)(void *host, int32_t code, fh_str text) FH_NOEXCEPT;
  /* Not zero: stop soon, nothing more will be read. */
  int32_t (*cancelled)(void *host) FH_NOEXCEPT;
} fh_sink;

/* ---- roles: extensions a plugin offers ---------------------------------------------------------------------------------------- */

/* Rules are numbered by their order in the descriptor's table; the manifest says what each is. */
#define FH_EXT_ITEM_RULES "freehold.item-rules/1"
typedef struct fh_item_rules {
  uint32_t struct_size;
  uint32_t count;
  const fh_str *ids; /* "<plugin>/<rule>" */
  int32_t (*judge)(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) FH_NOEXCEPT;
} fh_item_rules;

/* What the content graph knows of an item once everything has been read. Steps count clicks; -1: no way at all. */
typedef struct fh_graph_facts {
  uint32_t struct_size;
  uint32_t flags; /* 1 in a rabbit hole, 2 no item links here, 4 left out of scoring by its kind */
  int32_t steps_to_capture; /* following links in the main content; 0: here */
  int32_t steps_to_conversation;
  int32_t steps_to_conversion;
  int32_t menu_steps_to_capture; /* following menus and footers as well */
  int32_t menu_steps_to_conversation;
  int32_t menu_steps_to_conversion;
  uint32_t links_in; /* from other items' main content */
  uint32_t links_out;
  uint32_t hole_size; /* items in its rabbit hole */
  uint32_t reserved;
} fh_graph_facts;

#define FH_EXT_GRAPH_RULES "freehold.graph-rules/1"
typedef struct fh_graph_rules {
  uint32_t struct_size;
  uint32_t count;
  const fh_str *ids;
  /* The item comes without its text (item.text absent): facts, links, forms and calls with their quotes only. */
  int32_t (*judge)(void *instance, uint32_t rule, const fh_item *item, const fh_graph_facts *facts, const fh_sink *sink) FH_NOEXCEPT;
} fh_graph_rules;

/* Accumulators: the host stores, merges and saves them, exactly and in any order; the plugin never sees a partial one. */
enum fh_accumulate {
  FH_SUM = 1,      /* a is added */
  FH_RATIO = 2,    /* a of b are added */
  FH_TALLY = 3,    /* a is added under key; at most capacity keys, smallest keys win */
  FH_TOP = 4,      /* keeps the capacity highest a with their keys; ties: smaller key */
  FH_DISTINCT = 5, /* how many different keys (exact up to capacity, estimated by the smallest hashes above) */
  FH_HISTOGRAM = 6, /* counts a into bucket a, 0 <= a < capacity */
  FH_FIRST = 7,    /* the key with the smallest a */
  FH_LAST = 8      /* the key with the largest a */
};

typedef struct fh_accumulator {
  fh_str name;
  uint32_t kind; /* enum fh_accumulate */
  uint32_t capacity;
} fh_accumulator;

/* One entry of a merged accumulator. */
typedef struct fh_entry_value {
  fh_str key;
  int64_t a;
  int64_t b;
} fh_entry_value;

typedef struct fh_corpus_rules {
  uint32_t struct_size;
  uint32_t count;
  const fh_str *ids;
  /* Accumulators of rule i: an array of fh_accumulator. Asked once, at load. */
  fh_array (*accumulators)(void *instance, uint32_t rule) FH_NOEXCEPT;
  int32_t (*add)(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) FH_NOEXCEPT;
  /* state: an array of fh_array, one per accumulator, each of fh_entry_value sorted by key. channel: whose items these are. */
  int32_t (*finish)(void *instance, uint32_t rule, fh_str channel, const fh_array *state, const fh_sink *sink) FH_NOEXCEPT;
} fh_corpus_rules;
#define FH_EXT_CORPUS_RULES "freehold.corpus-rules/1"

/* ---- the reader role ---------------------------------------------------------------------------------------------------------- */

typedef struct fh_file {
  fh_str path;   /* inside the source, with / */
  fh_str head;   /* its first bytes, at most 512 */
  uint64_t size; /* bytes; FH_NOWHERE: not known */
} fh_file;

typedef struct fh_listing {
  uint32_t struct_size;
  uint32_t reserved;
  fh_str source;  /* its name */
  fh_str address; /* where the user says it is published; absent if not said */
  fh_array files; /* of fh_file, sorted by path */
} fh_listing;

typedef struct fh_plan_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void *host;
  /* A unit: a main file and the companions it is read with (indexes into the listing). Only named files are ever opened. */
  int32_t (*unit)(void *host, uint32_t main_file, const uint32_t *companions, uint32_t count) FH_NOEXCEPT;
  /* A file that is knowingly left out; the report counts it under the reason. */
  int32_t (*leave_out)(void *host, uint32_t file, fh_str reason) FH_NOEXCEPT;
  /* What every read() of this source gets to know, <= 64 KiB; the last call counts. */
  int32_t (*context)(void *host, fh_str text) FH_NOEXCEPT;
  int32_t (*problem)(void *host, int32_t code, fh_str text) FH_NOEXCEPT;
} fh_plan_sink;

typedef struct fh_unit {
  uint32_t struct_size;
  uint32_t reserved;
  fh_str source;
  fh_str address;
  fh_str context; /* as plan() left it */
  fh_str path;
  fh_str bytes;      /* the file, read-only; may hold anything */
  fh_array companions; /* of fh_companion */
} fh_unit;

typedef struct fh_companion {
  fh_str path;
  fh_str bytes;
} fh_companion;

typedef struct fh_channel {
  uint32_t struct_size;
  uint32_t reserved;
  fh_str key;      /* what item.channel names */
  fh_str title;
  fh_str platform; /* absent on the web at large */
  fh_str url;
  fh_str address;  /* own, free-host, rented */
  fh_str people;   /* portable, captive; absent: not known */
} fh_channel;

typedef struct fh_read_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void *host;
  int32_t (*item)(void *host, const fh_item *item) FH_NOEXCEPT;
  int32_t (*channel)(void *host, const fh_channel *channel) FH_NOEXCEPT;
  /* Numbers for an item that another file carries: joined by channel and key (an item's id) after the merge. */
  int32_t (*metric)(void *host, fh_str channel, fh_str key, fh_str published, const fh_metric *values, uint32_t count) FH_NOEXCEPT;
  /* How many contacts a list holds. Addresses themselves never go further than the reader. */
  int32_t (*contacts)(void *host, fh_str channel, fh_str list, uint64_t count) FH_NOEXCEPT;
  int32_t (*problem)(void *host, int32_t code, fh_str text) FH_NOEXCEPT;
  int32_t (*cancelled)(void *host) FH_NOEXCEPT;
} fh_read_sink;

#define FH_EXT_READER "freehold.reader/1"
typedef struct fh_reader {
  uint32_t struct_size;
  uint32_t reserved;
  /* How sure this reader is that the listing is its platform's: 0 not at all … 100. Judged by content, not by English names alone. */
  int32_t (*probe)(void *instance, const fh_listing *listing) FH_NOEXCEPT;
  int32_t (*plan)(void *instance, const fh_listing *listing, const fh_plan_sink *sink) FH_NOEXCEPT;
  int32_t (*read)(void *instance, const fh_unit *unit, const fh_read_sink *sink) FH_NOEXCEPT;
} fh_reader;

/* ---- services of the host: extensions a plugin asks for ------------------------------------------------------------------------ */

/* A document the host has parsed. Valid until the next parse on the same worker or the end of the call, whichever comes first. */
typedef struct fh_document {
  uint32_t struct_size;
  uint32_t flags;     /* 1 cut: too deep or too long, the rest was left out */
  fh_str title;
  fh_str language;    /* as declared; absent if not */
  fh_str description;
  fh_str canonical;   /* as written */
  fh_str base;        /* <base href>, as written */
  fh_str author;
  fh_str published;
  fh_str text;        /* main content */
  fh_array links;     /* of fh_link, urls as written */
  fh_array forms;     /* of fh_form */
  fh_array headings;  /* of fh_heading */
  fh_array pairs;     /* of fh_pair */
  const void *origin; /* hand it on in fh_item.origin */
} fh_document;

/* HTML in any encoding the Encoding Standard knows. */
#define FH_EXT_HTML "freehold.html/1"
typedef struct fh_html {
  uint32_t struct_size;
  uint32_t reserved;
  int32_t (*parse)(void *host, fh_str bytes, fh_document *out) FH_NOEXCEPT;
} fh_html;

/* CommonMark with tables, and the front matter before it (YAML between ---, TOML between +++) as pairs "front.<key>". */
#define FH_EXT_MARKDOWN "freehold.markdown/1"
typedef struct fh_markdown {
  uint32_t struct_size;
  uint32_t reserved;
  int32_t (*parse)(void *host, fh_str bytes, fh_document *out) FH_NOEXCEPT;
} fh_markdown;

/* URLs after the WHATWG standard. Results live until the next call of the same function. */
#define FH_EXT_URL "freehold.url/1"
typedef struct fh_url {
  uint32_t struct_size;
  uint32_t reserved;
  /* reference against base (absent: none) → absolute URL; FH_E_FORMAT if there is none. */
  int32_t (*resolve)(void *host, fh_str base, fh_str reference, fh_str *out) FH_NOEXCEPT;
  /* The form in which two addresses of one page are the same string: host lower-case, no fragment, no tracking, no index file. */
  int32_t (*normalise)(void *host, fh_str url, fh_str *out) FH_NOEXCEPT;
  int32_t (*host_of)(void *host, fh_str url, fh_str *out) FH_NOEXCEPT;
  int32_t (*path_of)(void *host, fh_str url, fh_str *out) FH_NOEXCEPT;
  /* What of a host somebody registered: blog.example.co.uk → example.co.uk; absent for a public suffix itself. */
  int32_t (*registrable)(void *host, fh_str host_name, fh_str *out) FH_NOEXCEPT;
} fh_url;

/* RE2 patterns, compiled once and kept by their text. */
#define FH_EXT_PATTERN "freehold.pattern/1"
typedef struct fh_pattern {
  uint32_t struct_size;
  uint32_t reserved;
  /* First match of pattern at or after from: its span; begin = FH_NOWHERE if none; FH_E_FORMAT: not a pattern RE2 takes. */
  int32_t (*find)(void *host, fh_str pattern, fh_str text, uint64_t from, uint64_t *begin, uint64_t *end) FH_NOEXCEPT;
} fh_pattern;

typedef struct fh_host {
  uint32_t struct_size;
  uint32_t reserved;
  void *host; /* first argument of every service function */
  fh_str version;
  /* NULL: this host does not have it. id is NUL-terminated. */
  const void *(*extension)(const struct fh_host *self, const char *id) FH_NOEXCEPT;
  /* The plugin's own options out of the user's freehold.toml, as a JSON object; "{}" if there are none. */
  fh_str options;
} fh_host;

/* ---- the plugin -------------------------------------------------------------------------------------------------------------- */

typedef struct fh_plugin {
  uint32_t struct_size;
  uint32_t reserved;
  const char *id;      /* same as in the manifest; prefix of all its rule ids */
  const char *version; /* 1.2.3 */
  /* FH_OK and an instance, or a negative code with a reason in *why (static text). */
  int32_t (*create)(const fh_host *host, void **instance, const char **why) FH_NOEXCEPT;
  void (*destroy)(void *instance) FH_NOEXCEPT;
  /* The table of a role, or NULL. id is NUL-terminated. */
  const void *(*extension)(const char *id) FH_NOEXCEPT;
} fh_plugin;

#if defined(__GNUC__)
#define FH_EXPORT __attribute__((visibility("default")))
#else
#define FH_EXPORT
#endif

/* The one exported symbol. Called once; must answer the same pointer every time and do nothing else. */
FH_EXPORT const fh_plugin *freehold_plugin_1(void) FH_NOEXCEPT;

#define FH_ENTRY_SYMBOL "freehold_plugin_1"
#define FH_MANIFEST_SECTION ".freehold"
#define FH_PLUGIN_SUFFIX ".fhp.so"

#ifdef __cplusplus
}
#endif
#endif
