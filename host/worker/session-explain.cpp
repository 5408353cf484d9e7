// What decided: the links, forms and calls of one item as classification sees them, and what each item rule says, with its reasons.
#include "host/worker/session-impl.hpp"

namespace freehold::worker {
namespace {

using model::Explained;
using model::Subject;

model::Reason plain(std::string what) { return {std::move(what), INT64_MIN}; }

Explained explain_link(const model::Link &link) {
  Explained said{Subject::link, link.url, link.kind, link.service, {}};
  if (!link.text.empty()) said.reasons.push_back(plain("it reads “" + link.text + "”"));
  if (!link.platform.empty()) said.reasons.push_back(plain("leads to the rented platform " + link.platform));
  if ((link.flags & FH_LINK_SELF) != 0) said.reasons.push_back(plain("leads to the item itself"));
  if ((link.flags & FH_LINK_OWNED) != 0) said.reasons.push_back(plain("the ground it leads to is the author's own"));
  if ((link.flags & FH_LINK_UNRESOLVED) != 0) said.reasons.push_back(plain("a short link whose target nobody told"));
  if (!link.rel.empty()) said.reasons.push_back(plain("rel=" + link.rel));
  said.reasons.push_back(plain((link.flags & FH_LINK_IN_TEXT) != 0 ? "stands in the main text" : "stands outside the main text"));
  return said;
}

std::string measured(const model::RuleResult &result) {
  switch (result.outcome) {
    case model::Outcome::failed: return "failed: " + result.reason;
    case model::Outcome::judged: {
      const auto [num, den] = result.measure;
      const std::string sum = std::to_string(num) + " of " + std::to_string(den);
      return num == 0 ? "no (" + sum + ")" : num == den ? "yes (" + sum + ")" : sum;
    }
    default: return "";
  }
}

}  // namespace

model::Explanation Session::explain(model::ContentItem &&item, bool fresh, const std::vector<bool> &skip_plugins) {
  model::Explanation out;
  Services &services = impl_->services;
  {
    const workers::InnerMark mark(impl_->blame, workers::Phase::content);
    if (fresh) {
      for (model::Link &link : item.links) link.flags |= FH_LINK_IN_TEXT;
      services.completer().complete(item);
    } else {
      services.completer().scan(item);
    }
    for (const model::Link &link : item.links) out.parts.push_back(explain_link(link));
    for (std::size_t i = 0; i < item.forms.size(); ++i) {
      const model::Form &form = item.forms[i];
      out.parts.push_back({Subject::form, form.submit.empty() ? form.action : form.submit, form.kind, form.service, services.completer().explain_form(item, i)});
    }
    for (const model::Call &call : item.calls) out.parts.push_back({Subject::call, call.text, call.kind, "", services.completer().explain_call(item, call)});
  }
  const fh_item &shown = impl_->show(item);
  for (std::uint32_t rule = 0; rule < impl_->plan.rules.size(); ++rule) {
    const RuleHome &home = impl_->homes[rule];
    if (impl_->plan.rules[rule].kind != model::RuleKind::item || home.plugin == model::kNone || skip_plugins[home.plugin]) continue;
    const LoadedPlugin &plugin = impl_->plugins[home.plugin];
    RuleCall call(impl_->plan.rules[rule], rule, &item, nullptr);
    call.ask_reasons();
    std::int32_t code;
    {
      const workers::Mark mark(impl_->blame, workers::Phase::item_rule, home.plugin, rule);
      code = plugin.item_rules->judge(plugin.instance, home.number, &shown, &call.sink());
    }
    const model::RuleResult result = call.result(code);
    Explained said{Subject::rule, impl_->plan.rules[rule].id, measured(result), "", call.take_reasons()};
    for (const model::Finding &finding : result.findings) {
      if (!finding.evidence.quote.empty()) said.reasons.push_back(plain("found at “" + finding.evidence.quote + "”"));
    }
    out.parts.push_back(std::move(said));
  }
  out.item = std::move(item);
  return out;
}

}  // namespace freehold::worker
