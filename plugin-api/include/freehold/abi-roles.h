/* Roles a plugin offers: rules of items, of the content graph, of the corpus; and readers.
 * Part of the contract: include <freehold/abi.h>, which has its rules. */
#ifndef FREEHOLD_ABI_ROLES_H
#define FREEHOLD_ABI_ROLES_H

#include <freehold/abi-values.h>

#ifdef __cplusplus
extern "C" {
#endif

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
  /* At most 1,000 in one call. */
  int32_t (*finding)(void *host, const fh_finding *finding) FH_NOEXCEPT;
  /* Adds to an accumulator the rule declared; key and numbers as its kind says (enum fh_accumulate). Corpus rules only. */
  int32_t (*accumulate)(void *host, uint32_t accumulator, fh_str key, int64_t a, int64_t b) FH_NOEXCEPT;
  int32_t (*problem)(void *host, int32_t code, fh_str text) FH_NOEXCEPT;
  /* Not zero: stop soon, nothing more will be read. */
  int32_t (*cancelled)(void *host) FH_NOEXCEPT;
  /* NULL unless somebody asked for an explanation. What decided: a feature or a piece of the item in a few words, and what it added (FH_UNKNOWN: no
   * number). Order and number of reasons are the rule's; at most 1,000 in one call. */
  int32_t (*reason)(void *host, fh_str what, int64_t weight) FH_NOEXCEPT;
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
  /* 1 in a rabbit hole, 2 no item links here, 4 left out of scoring by its kind, 8 it is known to which items pieces on platforms lead, 16 one
   * leads here, 32 the main content opens another page of the author's own, read or not */
  uint32_t flags;
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
  int32_t steps_to_offline; /* a person on the spot or on the line: a visit, an event, a call */
  int32_t menu_steps_to_offline;
} fh_graph_facts;

#define FH_EXT_GRAPH_RULES "freehold.graph-rules/1"
typedef struct fh_graph_rules {
  uint32_t struct_size;
  uint32_t count;
  const fh_str *ids;
  /* The item comes without its text (item.text absent), headings and pairs: facts, links, forms and calls with their quotes only. Links outside the
   * main content are empty, and so are those inside that are nothing but a way to a page: of kind internal, external or self, on no platform, and no
   * call is made of them. Where they lead is in the facts. They keep their places in the array, so that indexes hold; behind the last link that is
   * shown there may be fewer than the page has. */
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

/* One entry of a merged accumulator. FH_SUM, FH_RATIO: one with an empty key. FH_TALLY, FH_TOP: one a key. FH_DISTINCT: one, a = how many,
 * b = 1 if estimated. FH_HISTOGRAM: key = number of the bucket with leading zeros, a = count. FH_FIRST, FH_LAST: one, its key and a. */
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
  fh_str exported; /* ISO date: the day the export was made, where it says so; nothing newer can be in it */
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

#ifdef __cplusplus
}
#endif
#endif
