/* Structured data in one shape: JSON, XML, tables, feeds and mail are each a stream of records.
 * Part of the contract: include <freehold/abi.h>, which has its rules.
 *
 * A file of any size is cut into records and each record is parsed alone, so that memory is bounded by the largest record and a broken one
 * costs itself only. A plugin that reads one of these formats reads all of them the same way.
 */
#ifndef FREEHOLD_ABI_RECORDS_H
#define FREEHOLD_ABI_RECORDS_H

#include <freehold/abi-values.h>

#ifdef __cplusplus
extern "C" {
#endif

enum fh_node_kind {
  FH_NODE_NULL = 0,
  FH_NODE_TEXT = 1,
  FH_NODE_NUMBER = 2,
  FH_NODE_FALSE = 3,
  FH_NODE_TRUE = 4,
  FH_NODE_LIST = 5,  /* its values have no names */
  FH_NODE_OBJECT = 6 /* its values have names; the same name may come again */
};

/* One value. The values of a record lie in one array, each list or object directly before what it holds:
 *   {"a": [1, 2], "b": "x"}   →   0 object next 5 · 1 list "a" next 4 · 2 number 1 · 3 number 2 · 4 text "b" */
typedef struct fh_node {
  uint32_t kind; /* enum fh_node_kind */
  uint32_t next; /* index of the first node behind this one and all it holds */
  fh_str name;   /* key, element, "@attribute", column; absent in lists and where there is none */
  fh_str text;   /* text in UTF-8; a number as written; an XML element's own text; else absent */
  int64_t integer; /* the number where it is whole and fits, else FH_UNKNOWN */
} fh_node;

enum fh_record_flag {
  FH_RECORD_BROKEN = 1u << 0, /* cannot be read: no nodes, problem says why; the next record may be fine */
  FH_RECORD_CUT = 1u << 1,    /* too long or too deep: what lies beyond was left out, problem says what */
  FH_RECORD_FIRST = 1u << 2   /* the first of a table, sheet or list: its columns may differ from those before */
};

typedef struct fh_record {
  uint32_t struct_size;
  uint32_t flags; /* enum fh_record_flag */
  fh_str name;    /* key it stands under, element, name of the sheet, "feed" or "entry"; absent if there is none */
  fh_str problem;
  uint64_t begin; /* its bytes in what was handed in; FH_NOWHERE where they lie compressed or encoded */
  uint64_t end;
  uint64_t line;  /* from 1: in which line (mail, CSV, JSON, XML) or row (XLSX) it begins */
  fh_array nodes; /* of fh_node; the first is the record itself */
} fh_record;

typedef struct fh_record_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void *user;
  /* The record is valid until this returns. Anything but FH_OK: no more records, and read() returns it. Other services, read() included, may be
   * called from here. */
  int32_t (*record)(void *user, const fh_record *record) FH_NOEXCEPT;
} fh_record_sink;

/* One table of this shape for each of the formats below. */
typedef struct fh_records {
  uint32_t struct_size;
  uint32_t reserved;
  /* FH_OK; FH_E_PARTIAL: cut in the middle, what came before was handed over; FH_E_FORMAT: not this format, nothing was handed over;
   * else what the sink returned. *why (never NULL when the code is negative and ours): what is wrong and in which line; lives until the
   * next call of the host. */
  int32_t (*read)(void *host, fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why) FH_NOEXCEPT;
} fh_records;

/* where: which values are records: a JSON Pointer in which a step * stands for every element or member, as in "/messages/" "*" or "/" "*" "/posts/" "*".
 * "" is a whole document. Absent: the elements of an array at the top, or the document where it is something else. Several documents one after the
 * other (JSON Lines) are read in turn. What stands before the first [ or { ("window.x = ") is passed over. A key that comes twice is kept twice. */
#define FH_EXT_JSON "freehold.json/1"

/* where: names of elements, separated by |; the outermost elements of such a name are records, wherever they stand. Absent: the root. An element
 * is an object: attributes ("@href") first, then its elements; text is its own text with entities resolved. Names keep their prefix ("dc:date");
 * no DTD is read and no external entity opened. */
#define FH_EXT_XML "freehold.xml/1"

/* CSV in any usual encoding, delimiter and quoting, XLSX, and JSON Lines: a record is a row, an object of texts (numbers) named by the columns.
 * Lines before the header, and further tables behind an empty line, are told apart; where: the sheet or table to read; absent: all. */
#define FH_EXT_TABLE "freehold.table/1"

/* RSS, Atom, RDF and JSON Feed, by namespace whatever the prefix. The first record, "feed": format (rss, rdf, atom, json), title, link, id, description,
 * published, updated. Then each "entry": title, link, id, published, updated, summary and content with "summary.type" and "content.type" (html, text),
 * "content.base" (what addresses in content are relative to, where xml:base says so), enclosure {url, type, length} each, comments, duration (seconds),
 * episode, season. Both: author and category (each), language, image, explicit (true, false), "link.<rel>" of other relations; other elements under their
 * own names, with the usual prefix of a known namespace. Titles and the feed's description are plain text. Times are ISO 8601 in UTC, as precise as
 * written, else as written. Addresses are absolute where a base is known. An ill-formed entry is read as far as its tags make sense and flagged
 * FH_RECORD_CUT. where: absent. */
#define FH_EXT_FEED "freehold.feed/1"

/* A message (.eml) or many (mbox). Each record: from (the address), from.name, subject, date (ISO 8601 in UTC, else as written), message-id, list-id,
 * list-unsubscribe, html and text (the first of each, in UTF-8), to.count (how many addresses in To and Cc), header {name: value, …} in order, attachment
 * {name, type, size} each. A message that ends before its last part does is flagged FH_RECORD_CUT. where: absent. */
#define FH_EXT_MAIL "freehold.mail/1"

/* Points in time in the many ways people and machines write them. */
#define FH_EXT_TIME "freehold.time/1"
typedef struct fh_time {
  uint32_t struct_size;
  uint32_t reserved;
  /* text → "2026-05-01", or "2026-05-01T12:00:00Z" where it says a time of day. hint: how to read what is ambiguous, words separated by spaces: a language
   * ("de", "en-us": names of months, order of day and month), a zone for what has none ("Europe/Berlin", "+02:00"), "seconds" or "milliseconds" for bare
   * numbers; absent: none. FH_E_FORMAT: no time at all, or two readings are equally good. */
  int32_t (*parse)(void *host, fh_str text, fh_str hint, fh_str *out) FH_NOEXCEPT;
} fh_time;

#ifdef __cplusplus
}
#endif
#endif
