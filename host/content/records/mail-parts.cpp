#include "host/content/records/mail-parts.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/mail-words.hpp"
#include "host/content/records/transfer-encodings.hpp"

namespace freehold::content {
namespace {

constexpr auto npos = std::string_view::npos;

enum class Transfer : unsigned char { none, base64, quoted_printable, uuencode };

Transfer transfer_of(const MailBlock &part) {
  const std::string name = split_parameters(part.value("content-transfer-encoding")).value;
  if (name == "base64") return Transfer::base64;
  if (name == "quoted-printable") return Transfer::quoted_printable;
  return name == "x-uuencode" || name == "uuencode" || name == "x-uue" ? Transfer::uuencode : Transfer::none;
}

std::string decoded_body(const MailBlock &part) {
  std::string bytes;
  switch (transfer_of(part)) {
    case Transfer::base64: decode_base64(part.body, bytes); break;
    case Transfer::quoted_printable: decode_quoted_printable(part.body, false, bytes); break;
    case Transfer::uuencode: decode_uuencode(part.body, bytes); break;
    case Transfer::none: bytes = part.body; break;
  }
  return bytes;
}

std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out.push_back(text[at]);
    } else if (at + 1 >= text.size() || text[at + 1] != '\n') {
      out.push_back('\n');
    }
  }
  return out;
}

// The lines that separate the parts of a multipart: "--boundary" and, as the last, "--boundary--".
struct Delimiter {
  std::size_t begin;  // of the line; the line end before it belongs to it
  std::size_t end;    // behind the line
  bool last;
};

std::optional<Delimiter> next_delimiter(std::string_view body, std::string_view dashed, std::size_t from) {
  for (std::size_t at = body.find(dashed, from); at != npos; at = body.find(dashed, at + 1)) {
    if (at != 0 && body[at - 1] != '\n') continue;
    const std::size_t feed = std::min(body.find('\n', at), body.size());
    std::string_view rest = body.substr(at + dashed.size(), feed - at - dashed.size());
    const bool last = rest.starts_with("--");
    if (last) rest.remove_prefix(2);
    // White space may follow; anything else is another, longer boundary.
    if (rest.find_first_not_of(" \t\r") != npos) continue;
    std::size_t begin = at;
    if (begin > 0) --begin;
    if (begin > 0 && at > 0 && body[begin - 1] == '\r') --begin;
    return Delimiter{begin, std::min(feed + 1, body.size()), last};
  }
  return std::nullopt;
}

class PartReader {
 public:
  explicit PartReader(Decoder &decoder) : decoder_(decoder) {}

  void read(const MailBlock &part, std::size_t depth, bool in_digest) {
    if (++count_ > MailParts::kMostParts) {
      parts_.cut = "more than 1,000 parts; the rest was left out";
      return;
    }
    MailValue type = split_parameters(part.value("content-type"));
    if (type.value.find('/') == npos) type.value = in_digest ? "message/rfc822" : "text/plain";
    const MailValue disposition = split_parameters(part.value("content-disposition"));
    if (type.value.starts_with("multipart/")) {
      if (read_multipart(part, type, depth)) return;
      type.value = "text/plain";  // no boundary, or none of its lines: a message of one part
    }
    const bool attached = disposition.value == "attachment";
    if (!attached && type.value == "text/html" && !parts_.html) {
      parts_.html = text_of(part, type);
    } else if (!attached && type.value == "text/plain" && !parts_.text) {
      parts_.text = plain_text_of(part, type);
    } else {
      attach(part, type, disposition);
    }
  }

  MailParts take() { return std::move(parts_); }

 private:
  // False: it has no parts.
  bool read_multipart(const MailBlock &part, const MailValue &type, std::size_t depth) {
    const std::string dashed = "--" + std::string(type.parameter("boundary"));
    if (dashed.size() == 2) return false;
    auto delimiter = next_delimiter(part.body, dashed, 0);
    if (!delimiter) return false;
    if (depth >= MailParts::kDeepest) {
      parts_.cut = "parts within parts more than 32 deep; what lies deeper was left out";
      return true;
    }
    while (!delimiter->last && count_ <= MailParts::kMostParts) {
      const std::size_t begin = delimiter->end;
      delimiter = next_delimiter(part.body, dashed, begin);
      const std::size_t end = delimiter ? std::max(delimiter->begin, begin) : part.body.size();
      if (!delimiter && parts_.cut.empty()) parts_.cut = "the message ends before its last part does";
      if (!delimiter && begin >= part.body.size()) return true;
      read(split_headers(part.body.substr(begin, end - begin)), depth + 1, type.value == "multipart/digest");
      if (!delimiter) return true;
    }
    return true;
  }

  std::string text_of(const MailBlock &part, const MailValue &type) {
    const std::string bytes = decoded_body(part);
    const std::string label = decoded_parameter(type, "charset", decoder_);
    if (type.value == "text/plain" || !encoding_of_label(label).empty()) return utf8_of(bytes, label, decoder_);
    std::string out;
    append_valid_utf8(decoder_.decode(bytes).text, out);
    return out;
  }

  std::string plain_text_of(const MailBlock &part, const MailValue &type) {
    std::string text = with_line_feeds(text_of(part, type));
    if (!equals_ignoring_case(type.parameter("format"), "flowed")) return text;
    return unflowed(text, equals_ignoring_case(type.parameter("delsp"), "yes"));
  }

  void attach(const MailBlock &part, const MailValue &type, const MailValue &disposition) {
    MailAttachment attachment{decoded_parameter(disposition, "filename", decoder_), type.value, 0};
    if (attachment.name.empty()) attachment.name = decoded_parameter(type, "name", decoder_);
    attachment.size = decoded_body(part).size();
    parts_.attachments.push_back(std::move(attachment));
  }

  Decoder &decoder_;
  MailParts parts_;
  std::size_t count_ = 0;
};

}  // namespace

MailParts read_parts(const MailBlock &message, Decoder &decoder) {
  PartReader reader(decoder);
  reader.read(message, 0, false);
  return reader.take();
}

std::string unflowed(std::string_view text, bool delete_space) {
  std::string out;
  std::size_t open_depth = npos;  // of the paragraph that goes on
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    std::string_view line = text.substr(0, feed);
    text.remove_prefix(feed == npos ? text.size() : feed + 1);
    const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
    line.remove_prefix(depth);
    if (line.starts_with(' ')) line.remove_prefix(1);
    const bool signature = line == "-- ";
    if (open_depth != npos && (open_depth != depth || signature)) {
      out.push_back('\n');
      open_depth = npos;
    }
    if (open_depth == npos && depth > 0) out.append(depth, '>').push_back(' ');
    const bool goes_on = line.ends_with(' ') && !signature;
    if (goes_on && delete_space) line.remove_suffix(1);
    out.append(line);
    open_depth = goes_on ? depth : npos;
    if (!goes_on) out.push_back('\n');
  }
  return out;
}

}  // namespace freehold::content
