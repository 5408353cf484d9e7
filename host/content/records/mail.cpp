#include "host/content/records/mail.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "host/content/html/scan.hpp"
#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/mail-headers.hpp"
#include "host/content/records/mail-parts.hpp"
#include "host/content/records/mail-words.hpp"
#include "host/content/records/written-date.hpp"

namespace freehold::content {
namespace {

constexpr auto npos = std::string_view::npos;
// One of these makes a block of headers a message's.
constexpr std::array<std::string_view, 12> kMailHeaders = {"from",       "to",           "subject",      "date",        "received",    "message-id",
                                                           "return-path", "delivered-to", "mime-version", "content-type", "reply-to", "x-mailer"};

bool is_mail(const MailBlock &block) {
  return std::any_of(kMailHeaders.begin(), kMailHeaders.end(), [&](std::string_view name) { return block.value(name).data() != nullptr; });
}

// "From anyone@example.org Thu Jan  1 00:00:00 2026": what mbox puts before each message. Text has no time of day there.
bool is_from_line(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  for (std::size_t at = line.find(':'); at != npos; at = line.find(':', at + 1)) {
    const auto digit = [&](std::size_t i) { return i < line.size() && scan::is_digit(line[i]); };
    if (at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2)) return true;
  }
  return false;
}

std::string_view line_at(std::string_view text, std::size_t at) { return text.substr(at, text.find('\n', at) - at); }

// Where the next message of an mbox begins: a From line behind an empty one.
std::size_t next_message(std::string_view bytes, std::size_t from) {
  for (std::size_t at = bytes.find("\nFrom ", from); at != npos; at = bytes.find("\nFrom ", at + 1)) {
    const bool after_empty = at > 0 && (bytes[at - 1] == '\n' || (bytes[at - 1] == '\r' && at > 1 && bytes[at - 2] == '\n'));
    if (after_empty && is_from_line(line_at(bytes, at + 1))) return at + 1;
  }
  return bytes.size();
}

// mbox writes a line of text that begins with "From " as ">From ", and one that begins with ">From " as ">>From ".
std::string_view without_from_quotes(std::string_view message, std::string &copy) {
  copy.clear();
  std::size_t copied = 0;
  for (std::size_t at = message.find("\n>"); at != npos; at = message.find("\n>", at + 1)) {
    const std::size_t word = message.find_first_not_of('>', at + 1);
    if (word == npos || message.substr(word, 5) != "From ") continue;
    copy.append(message.substr(copied, at + 1 - copied));
    copied = at + 2;
  }
  if (copied == 0) return message;
  copy.append(message.substr(copied));
  return copy;
}

class MailReader {
 public:
  MailReader(Decoder &decoder, const EachRecord &each) : decoder_(decoder), each_(each) {}

  std::int32_t read(std::string_view message, std::uint64_t begin, std::uint64_t end, std::uint64_t line) {
    const MailBlock block = split_headers(message);
    record_.clear();
    if (is_mail(block)) {
      write(block);
    } else {
      record_.set_broken("has none of the headers of a mail");
    }
    record_.set_place(begin, end, line);
    return each_(record_.finish());
  }

 private:
  void write_header(const MailBlock &block, std::string_view name) {
    const std::string_view value = block.value(name);
    if (value.data() != nullptr) record_.text(name, decoded_header(value, decoder_));
  }

  void write_sender(const MailBlock &block) {
    const auto sender = first_address(block.value("from"));
    if (!sender) {
      write_header(block, "from");
      return;
    }
    record_.text("from", decoded_header(sender->address, decoder_));
    if (!sender->name.empty()) record_.text("from.name", decoded_header(sender->name, decoder_));
  }

  void write_all_headers(const MailBlock &block) {
    record_.begin_object("header");
    std::string name;
    for (const MailHeader &header : block.headers) {
      name.clear();
      append_valid_utf8(header.name, name);
      record_.text(name, decoded_header(header.value, decoder_));
    }
    record_.end();
  }

  void write(const MailBlock &block) {
    const MailParts parts = read_parts(block, decoder_);
    record_.begin_object();
    write_sender(block);
    write_header(block, "subject");
    const std::string_view date = block.value("date");
    if (date.data() != nullptr) record_.text("date", iso_or_as_written(decoded_header(date, decoder_)));
    for (const std::string_view name : {"message-id", "list-id", "list-unsubscribe"}) write_header(block, name);
    if (parts.html) record_.text("html", *parts.html);
    if (parts.text) record_.text("text", *parts.text);
    std::int64_t recipients = 0;
    for (const MailHeader &header : block.headers) {
      const bool names_them = equals_ignoring_case(header.name, "to") || equals_ignoring_case(header.name, "cc");
      if (names_them) recipients += static_cast<std::int64_t>(count_addresses(header.value));
    }
    record_.number("to.count", std::to_string(recipients), recipients);
    write_all_headers(block);
    for (const MailAttachment &attachment : parts.attachments) {
      record_.begin_object("attachment");
      if (!attachment.name.empty()) record_.text("name", attachment.name);
      record_.text("type", attachment.type);
      record_.number("size", std::to_string(attachment.size), static_cast<std::int64_t>(attachment.size));
      record_.end();
    }
    record_.end();
    if (!parts.cut.empty()) record_.set_cut(parts.cut);
    if (block.cut) record_.set_cut("more than 10,000 headers; the rest was left out");
  }

  Decoder &decoder_;
  const EachRecord &each_;
  RecordBuilder record_;
};

// Past a byte order mark and empty lines.
std::size_t first_line(std::string_view bytes) {
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return std::min(bytes.find_first_not_of("\r\n", mark), bytes.size());
}

}  // namespace

Outcome read_mail(std::string_view bytes, Decoder &decoder, const EachRecord &each) {
  std::size_t at = first_line(bytes);
  const bool is_mbox = bytes.substr(at).starts_with("From ") && !bytes.substr(at).starts_with("From :");
  if (at >= bytes.size() || (!is_mbox && !is_mail(split_headers(bytes.substr(at))))) return {FH_E_FORMAT, "has none of the headers of a mail"};
  MailReader reader(decoder, each);
  std::string copy;
  std::uint64_t line = 1 + static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  while (at < bytes.size()) {
    const std::size_t end = is_mbox ? next_message(bytes, at) : bytes.size();
    std::string_view message = bytes.substr(at, end - at);
    if (is_mbox) message.remove_prefix(std::min(line_at(message, 0).size() + 1, message.size()));
    const std::int32_t code = reader.read(is_mbox ? without_from_quotes(message, copy) : message, at, end, line);
    if (code != FH_OK) return {code, {}};
    line += static_cast<std::uint64_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    at = end;
  }
  return {};
}

}  // namespace freehold::content
