// Tiny invented corpora, written by hand: rules, items and what the rules said of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

struct Tiny {
  corpus::Corpus corpus;
  model::Policy policy;

  Tiny() {
    policy.today = "2026-11-23";
    policy.declared_strategy = "thought-leader";
    policy.minimum_answers = 1;
    policy.minimum_evidence = 1;
    policy.base.conversation = {"booking"};
    policy.base.capture = {"signup", "booking"};
    policy.base.conversion = {"checkout"};
    policy.base.offline = {"event", "phone"};
    policy.base.left_out = {"legal"};
  }

  // weight 0: not listed in the base rule set. Rules are numbered by the order of calls.
  Tiny &rule(std::string id, std::string question, std::int64_t weight = 1) {
    model::Rule rule;
    rule.id = id;
    rule.question = question;
    rule.title = id + " fails";
    rule.dimension = question.empty()     ? model::Dimension::none
                     : question[0] == 'O' ? model::Dimension::ownership
                     : question[0] == 'F' ? model::Dimension::funnel
                                          : model::Dimension::dependence;
    corpus.rules.push_back(rule);
    if (weight != 0) policy.base.rules.push_back({id, weight});
    return *this;
  }
  Tiny &question(std::string id, std::int64_t weight = 1) {
    policy.base.questions.push_back({id, weight, "Question " + id});
    return *this;
  }
  Tiny &item(std::string channel, std::string published = "") {
    model::JudgedItem judged;
    judged.item.id = "item-" + std::to_string(1000 + corpus.items.size());
    judged.item.source = "tiny";
    judged.item.path = judged.item.id + ".html";
    judged.item.url = "https://mara.example/" + judged.item.id;
    judged.item.channel = std::move(channel);
    judged.item.kind = "page";
    if (!published.empty()) judged.item.published = std::move(published);
    corpus.items.push_back(std::move(judged));
    return *this;
  }
  // What a rule says of the last item.
  Tiny &says(std::uint32_t rule, std::uint32_t num, std::uint32_t den) {
    corpus.items.back().results.push_back({rule, model::Outcome::judged, {num, den}});
    return *this;
  }
  Tiny &fails(std::uint32_t rule, std::string reason = "gave up") {
    corpus.items.back().results.push_back({rule, model::Outcome::failed, {}, std::move(reason)});
    return *this;
  }
  // A finding of the last result of the last item.
  Tiny &finds(std::string message, std::uint64_t worth = 1, std::string quote = "a quote") {
    model::Finding finding;
    finding.message = std::move(message);
    finding.worth = worth;
    finding.evidence.quote = std::move(quote);
    corpus.items.back().results.back().findings.push_back(std::move(finding));
    return *this;
  }
  Tiny &links(std::string url, std::string kind, std::string platform = "", model::Place place = model::Place::main) {
    model::Link link;
    link.url = std::move(url);
    link.kind = std::move(kind);
    link.platform = std::move(platform);
    link.place = place;
    corpus.items.back().item.links.push_back(std::move(link));
    return *this;
  }
  model::ContentItem &last() { return corpus.items.back().item; }
  model::RuleSet &strategy(std::string id) {
    policy.strategies.push_back({std::move(id), "1.0"});
    return policy.strategies.back();
  }
  Verdict judge() const { return verdict::judge(corpus, corpus::build_graph(corpus, policy.base), policy); }
};

inline const ChannelVerdict &channel_of(const Verdict &verdict, std::string_view key) {
  for (const ChannelVerdict &channel : verdict.channels) {
    if (channel.key == key) return channel;
  }
  return verdict.channels.at(verdict.channels.size());
}

inline const Score &score_of(const Scores &scores, model::Dimension dimension) {
  return scores[at(dimension)];
}

}  // namespace freehold::verdict
