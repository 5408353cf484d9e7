/* Values that cross between worker and plugin: strings, arrays, and one published piece with all its parts.
 * Part of the contract: include <freehold/abi.h>, which has its rules. */
#ifndef FREEHOLD_ABI_VALUES_H
#define FREEHOLD_ABI_VALUES_H

#include <stddef.h>
#include <stdint.h>

/* Every function of the contract: a forgotten noexcept is an error when the plugin is compiled. */
#ifdef __cplusplus
#define FH_NOEXCEPT noexcept
extern "C" {
#else
#define FH_NOEXCEPT
#endif

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

#ifdef __cplusplus
}
#endif
#endif
