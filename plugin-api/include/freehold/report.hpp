// How a rule answers: a measure, and findings with evidence.
//
//   report.yes();                                       one opportunity that shows the dimension's property
//   report.no();                                        one that does not
//   report.measure(2, 3);                               two of three at once
//   report.finding("nowhere").worth(1);                 says a message of the rule's page about the whole item
//   report.finding("far-down").at(link).arg("n", 3);    … about this link, filling {n}
//   report.finding("late").at(item.text().first_words(80));
//
// yes, no and measure add up and are handed over once, when judge() returns. A rule that does not apply says nothing at all: no measure is
// "not applicable", it is not a zero. A finding without a place is about the item. Findings carry `worth`, the num they cost (dependence: add).
// No text is written here: the host cuts the quote out of the item itself, and what a message says stands on the rule's page.
#pragma once

#include <freehold/item.hpp>

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace freehold {
namespace sdk FREEHOLD_SDK {

// What may be thrown to fail with a code of the contract. Anything else that is thrown counts as FH_E_FAILED; either way the rule has no answer
// for this item, the report says why, and the next rule goes on.
class Failure : public std::exception {
 public:
  Failure(std::int32_t code, std::string text) : code_(code), text_(std::move(text)) {}
  std::int32_t code() const { return code_; }
  const char *what() const noexcept override { return text_.c_str(); }

 private:
  std::int32_t code_;
  std::string text_;
};

class Report;

// A finding under construction; goes to the host at the end of the statement that began it.
class Finding {
 public:
  Finding(const Finding &) = delete;
  Finding &operator=(const Finding &) = delete;
  inline ~Finding();

  Finding &at(const Link &link) { return place(FH_IN_LINK, link.index(), {}); }
  Finding &at(const Form &form) { return place(FH_IN_FORM, form.index(), {}); }
  Finding &at(const Call &call) { return place(FH_IN_CALL, call.index(), {}); }
  Finding &at(const Heading &heading) { return place(FH_IN_HEADING, heading.index(), {}); }
  Finding &at(const Phrase &phrase) { return place(phrase.raw().field, FH_NONE, phrase.span()); }
  // A part of the item's own text, title, description or url, found by its address. Requires: it is a view into one of them.
  inline Finding &at(std::string_view part);
  Finding &at_title() { return place(FH_IN_TITLE, FH_NONE, {}); }
  Finding &at_url() { return place(FH_IN_URL, FH_NONE, {}); }
  Finding &at_description() { return place(FH_IN_DESCRIPTION, FH_NONE, {}); }
  Finding &at_text(Span span) { return place(FH_IN_TEXT, FH_NONE, span); }

  // Fills {name} in the message.
  Finding &arg(std::string_view name, std::string_view value) {
    args_.emplace_back(name, value);
    return *this;
  }
  template <class Number, class = std::enable_if_t<std::is_integral_v<Number>>>
  Finding &arg(std::string_view name, Number value) {
    return arg(name, std::string_view(std::to_string(value)));
  }
  // How much of the measure's num this costs; without it the finding is information.
  Finding &worth(std::uint64_t num) {
    worth_ = num;
    return *this;
  }

 private:
  friend class Report;
  Finding(Report &report, std::string_view message)
      : report_(report), message_(message), throwing_(std::uncaught_exceptions()) {}

  Finding &place(std::uint32_t where, std::uint32_t index, Span span) {
    where_ = where;
    index_ = index;
    span_ = span;
    return *this;
  }

  Report &report_;
  std::string message_;
  int throwing_;
  std::uint32_t where_ = FH_IN_ITEM;
  std::uint32_t index_ = FH_NONE;
  Span span_;
  std::uint64_t worth_ = 0;
  std::vector<std::pair<std::string, std::string>> args_;
};

class Report {
 public:
  // item may be null: corpus rules have none.
  Report(const fh_sink *sink, const Item *item) : sink_(detail::read(sink)), item_(item) {}
  Report(const Report &) = delete;
  Report &operator=(const Report &) = delete;

  Report &yes(std::uint64_t num = 1) { return measure(num, num); }
  Report &no(std::uint64_t den = 1) { return measure(0, den); }
  // num of den opportunities show the property: owned, leads on, dependent. 0 <= num <= den; the host refuses a sum above 1,000,000.
  Report &measure(std::uint64_t num, std::uint64_t den) {
    num_ += num;
    den_ += den;
    measured_ = true;
    return *this;
  }
  // message: id of a message on the rule's page; "found" is the one of a rule without a page.
  Finding finding(std::string_view message = "found") { return Finding(*this, message); }

  // For `freehold explain`: what decided, in a few words, and what it added. Costs nothing when nobody asked; guard what is dear to prepare with explaining().
  bool explaining() const { return sink_.reason != nullptr; }
  Report &reason(std::string_view what, std::int64_t weight = FH_UNKNOWN) {
    if (explaining()) keep(sink_.reason(sink_.host, present(what), weight));
    return *this;
  }

  // True once the host wants to stop: return soon.
  bool cancelled() const { return code_ != FH_OK || (sink_.cancelled != nullptr && sink_.cancelled(sink_.host) != 0); }

  // For the SDK: hands the measure over and says how the call went.
  std::int32_t close() {
    if (measured_) keep(sink_.measure == nullptr ? FH_E_FAILED : sink_.measure(sink_.host, num_, den_));
    return code_;
  }

 private:
  friend class Finding;

  void keep(std::int32_t code) {
    if (code_ == FH_OK && code < 0) code_ = code;
  }

  fh_sink sink_;
  const Item *item_;
  std::uint64_t num_ = 0;
  std::uint64_t den_ = 0;
  bool measured_ = false;
  std::int32_t code_ = FH_OK;
};

inline Finding &Finding::at(std::string_view part) {
  const auto inside = [&](Text whole) {
    const auto start = reinterpret_cast<std::uintptr_t>(whole.data());
    const auto at = reinterpret_cast<std::uintptr_t>(part.data());
    return whole.present() && at >= start && at - start <= whole.size() && part.size() <= whole.size() - (at - start);
  };
  const auto here = [&](std::uint32_t where, Text whole) -> Finding & {
    const auto begin = static_cast<std::uint64_t>(part.data() - whole.data());
    return place(where, FH_NONE, {begin, begin + part.size()});
  };
  if (report_.item_ != nullptr && part.data() != nullptr) {
    const Item &item = *report_.item_;
    if (inside(item.text())) return here(FH_IN_TEXT, item.text());
    if (inside(item.title())) return here(FH_IN_TITLE, item.title());
    if (inside(item.description())) return here(FH_IN_DESCRIPTION, item.description());
    if (inside(item.url())) return here(FH_IN_URL, item.url());
  }
  throw Failure(FH_E_RANGE, "evidence of finding \"" + message_ + "\" is not part of the item");
}

inline Finding::~Finding() {
  if (std::uncaught_exceptions() > throwing_) return;  // left half-made by an exception
  try {
    std::vector<fh_pair> pairs;
    pairs.reserve(args_.size());
    for (const auto &[name, value] : args_) pairs.push_back({present(name), present(value)});
    fh_finding raw{};
    raw.struct_size = sizeof raw;
    raw.where = where_;
    raw.index = index_;
    raw.begin = span_.begin;
    raw.end = span_.end;
    raw.worth = worth_;
    raw.message = present(message_);
    raw.args = {pairs.data(), static_cast<std::uint32_t>(pairs.size()), sizeof(fh_pair)};
    report_.keep(report_.sink_.finding == nullptr ? FH_E_FAILED : report_.sink_.finding(report_.sink_.host, &raw));
  } catch (...) {
    report_.keep(FH_E_FAILED);
  }
}

namespace detail {

// Runs code of the author's; what it throws becomes a code and a problem of the sink. No exception crosses the contract.
template <class Sink, class Body>
std::int32_t guarded(const Sink *raw_sink, Body body) noexcept {
  const auto problem = [&](std::int32_t code, std::string_view text) {
    const Sink sink = read(raw_sink);
    if (sink.problem != nullptr) sink.problem(sink.host, code, present(text));
    return code;
  };
  try {
    return body();
  } catch (const Failure &failure) {
    return problem(failure.code() < 0 ? failure.code() : FH_E_FAILED, failure.what());
  } catch (const std::exception &exception) {
    return problem(FH_E_FAILED, exception.what());
  } catch (...) {
    return problem(FH_E_FAILED, "something that is no std::exception was thrown");
  }
}

}  // namespace detail
}  // namespace sdk
}  // namespace freehold
