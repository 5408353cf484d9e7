#include "tests/host/report/sample-report.hpp"

#include "host/report/gates.hpp"

namespace freehold::report {
namespace {

using model::Dimension;

constexpr std::uint32_t kChirp = 0, kLantern = 1, kLetters = 2, kSite = 3;
constexpr std::uint32_t kBait = 0, kDisclosure = 1, kInvitation = 2, kList = 3, kOwnAddress = 4, kHidden = 5;

model::Rule rule(std::string id, std::string question, Dimension dimension, std::string title, std::string strength,
                 std::vector<model::Message> messages) {
  model::Rule r;
  r.id = std::move(id), r.question = std::move(question), r.dimension = dimension, r.title = std::move(title);
  r.strength = std::move(strength), r.messages = std::move(messages), r.tier = "B";
  return r;
}

void add_rules(corpus::Corpus &corpus) {
  corpus.rules = {
      rule("chirp/reaction-bait", "D1", Dimension::dependence, "A post asks only for comments", "",
           {{"only-comments", "“{call}” asks for a reaction that is of no use to the reader",
             "End with a question you want to be written to about.",
             "What would you try first? Write to me: mara@mara.example", "you", "next posts"}}),
      rule("chirp/undisclosed", "", Dimension::none, "A paid mention is not disclosed", "",
           {{"paid", "{who} is praised without a word on pay", "Say who pays.", "", "you", "5 min"}}),
      rule("website/call-invitation-absent", "F3", Dimension::funnel, "An article ends without an invitation to talk",
           "{num} of {den} case studies end in a call invitation",
           {{"absent", "I did not find an invitation to a call in {count} articles",
             "End each article with one sentence that invites the right reader.",
             "If this is your situation, book a call with me: https://mara.example/talk", "you", "1 h"}}),
      rule("website/list-absent", "O2", Dimension::ownership, "The letter is not offered where readers land", "",
           {{"absent", "I did not find the letter's sign-up on {page}",
             "Put one quiet line with the sign-up under the first paragraph.", "", "you", "10 min"}}),
      rule("website/rented-address", "O1", Dimension::ownership, "A page lives on rented ground",
           "{num} of {den} pages live on your own address", {}),
      rule("website/subject-hidden", "D2", Dimension::dependence, "A title hides its subject",
           "{num} of {den} titles name their subject", {}),
  };
  corpus.rules[kHidden].judgement = true;
  corpus.switched_off = {14, 0};
}

model::JudgedItem item(std::string id, std::string channel, std::string kind, std::string title, std::string path,
                       std::string url) {
  model::JudgedItem judged;
  model::ContentItem &i = judged.item;
  i.id = std::move(id), i.channel = std::move(channel), i.kind = std::move(kind), i.title = std::move(title),
  i.path = std::move(path);
  if (!url.empty()) i.url = std::move(url);
  i.source = i.channel == "chirp" ? "chirp-export.zip" : i.channel == "letters" ? "letters" : "site";
  return judged;
}

model::Evidence quote(std::string text, std::uint64_t line) {
  model::Evidence e;
  e.where = model::Where::text, e.begin = 120, e.end = 120 + text.size(), e.quote = std::move(text);
  e.line = line, e.byte = 2048, e.precision = model::Precision::byte;
  return e;
}

void add_items(corpus::Corpus &corpus) {
  corpus.items = {
      item("chirp:1", "chirp", "post", "Agree?", "chirp-export.zip!posts.json", "https://chirp.example/mara/1"),
      item("chirp:2", "chirp", "post", "Three signs that a plant will stop", "chirp-export.zip!posts.json",
           "https://chirp.example/mara/2"),
      item("letters:1", "letters", "letter", "What a stopped line costs", "letters/2026-10.eml", ""),
      item("site:case", "site", "page", "How Tinvale Mills halved its stops", "site/case-tinvale.html",
           "https://mara.example/case-tinvale"),
      item("site:home", "site", "page", "Mara Lindqvist: plants that do not stop", "site/index.html",
           "https://mara.example/"),
      item("site:notes", "site", "page", "Notes on bearings", "site/notes.html", "https://mara.example/notes"),
      item("site:pricing", "site", "page", "What it costs", "site/pricing.html", "https://mara.example/pricing"),
      item("site:talk", "site", "page", "Talk to me", "site/talk.html", "https://mara.example/talk"),
  };
  corpus.items[7].item.providers = {{"services/agenda", "Agenda <b>", "booking", "yes"}, {"services/counter", "Counter", "analytics", ""}};
  corpus.items[4].item.providers = {{"services/agenda", "Agenda <b>", "booking", "yes"}, {"services/tips", "Tips", "donation", "no"}};
  model::Link shortened;
  shortened.url = "https://short.example/x", shortened.kind = "shortener", shortened.flags = 1u << 5;
  corpus.items[2].item.links = {shortened, shortened};
  model::Link talk;
  talk.url = "https://agenda.example/mara", talk.text = "Book  a call <now>", talk.kind = "booking", talk.place = model::Place::main;
  corpus.items[7].item.links = {talk};
  const auto said = [&corpus](std::size_t i, std::uint32_t r, std::uint32_t num, std::vector<model::Finding> findings) {
    corpus.items[i].results.push_back({r, model::Outcome::judged, {num, 1}, "", std::move(findings)});
  };
  said(0, kBait, 1,
       {{"only-comments",
         {{"call", "Agree? Comment YES"}},
         1,
         quote("Agree? Comment YES below 👇", 0)}});
  said(1, kBait, 0, {});
  said(3, kInvitation, 1, {});
  said(6, kInvitation, 0,
       {{"absent",
         {{"count", "12"}},
         1,
         quote("Prices start at 9,000 for a first week on site.", 84)}});
  said(7, kOwnAddress, 1, {});
  corpus.items[5].results.push_back({kHidden, model::Outcome::failed, {}, "not judged: text not kept", {}});
}

void add_contacts(corpus::Corpus &corpus) {
  model::ContactCount followers, letter;
  followers.channel = "chirp", followers.list = "followers", followers.count = 3100;
  letter.channel = "letters", letter.list = "letter", letter.count = 412, letter.held = true, letter.run = 0;
  letter.unsubscribed = 12, letter.bounced = 3, letter.unconfirmed = 1, letter.without_address = 4;
  letter.stages = {0, 0, 0, 403, 0, 0, 0, 9, 0};
  corpus.contacts = {followers, letter};
  corpus.contact_cells = {{{1}, model::ContactStage::lead, 403}, {{1}, model::ContactStage::customer, 9}};
}

void add_corpus(corpus::Corpus &corpus) {
  add_contacts(corpus);
  corpus.version = "1.0.0";
  corpus.isolation = "seccomp, landlock 2";
  add_rules(corpus);
  add_items(corpus);
  corpus.plugins = {
      {"/plugins/chirp.so", std::string(64, 'a'), {"chirp", "1.2.0", "Chirp exports", {}, {}, {}, {}, {}, {}}},
      {"/plugins/website.so", std::string(64, 'b'), {"website", "1.0.0", "Websites", {}, {}, {}, {}, {}, {}}}};
  corpus.sources = {
      {"site", "folder", "website", corpus::SourceState::done, "", 57, 41, {{"not content", 14}, {"PDF, not read", 2}}},
      {"letters", "folder", "newsletter", corpus::SourceState::done, "", 26, 26, {}},
      {"chirp-export.zip",
       "zip",
       "chirp",
       corpus::SourceState::partial,
       "the export ends in the middle of posts.json",
       3,
       118,
       {}}};
  corpus.notes = {{"archive-truncated", "chirp-export.zip", "posts.json", "", "The file ends after 118 records."},
                  {"short-link-unresolved", "chirp-export.zip", "", "chirp", "78 short links were not followed."}};
}

void add_graph(corpus::Graph &graph) {
  graph.nodes.resize(8);
  for (auto &node : graph.nodes) node.content.capture = node.content.conversation = 2;
  graph.nodes[5].content = {};
  graph.nodes[5].links_in = 3;
  graph.edges = {{0, 1, corpus::Via::text}, {0, 5, corpus::Via::text}, {1, 2, corpus::Via::text},
                 {2, 0, corpus::Via::text}, {2, 5, corpus::Via::text}, {3, 7, corpus::Via::call},
                 {4, 3, corpus::Via::text}, {4, 5, corpus::Via::call}, {4, 6, corpus::Via::navigation}};
}

verdict::Score score(Dimension d, verdict::Ppm value, verdict::Ppm low, verdict::Ppm high, std::uint64_t judged) {
  verdict::Score s;
  s.dimension = d, s.enough = judged >= 10, s.value = value, s.before_gates = value, s.low = low, s.high = high;
  s.coverage = verdict::kWhole - (high - low), s.judged = judged, s.missing = 4;
  return s;
}

verdict::Archetype archetype(std::string name, std::string dominant, verdict::Ppm share) {
  verdict::Archetype a;
  a.name = std::move(name), a.dominant = std::move(dominant), a.share = share, a.pieces = 212, a.holds_each = true;
  a.margin = share > 500'000 ? 2 * share - 1'000'000 : 1'000'000 - 2 * share;
  a.share_low = share - 60'000, a.share_high = share + 50'000;
  return a;
}

verdict::ChannelVerdict channel(std::string key, std::string title, std::string platform, std::string address,
                                verdict::Ppm share, std::uint64_t items, verdict::Archetype found,
                                verdict::Scores scores) {
  verdict::ChannelVerdict c;
  c.key = std::move(key), c.title = std::move(title), c.platform = std::move(platform), c.address = std::move(address);
  c.people = c.address == "own" ? "portable" : "captive";
  c.read = items > 0, c.declared = true, c.weight = share / 10'000, c.share = share, c.items = items, c.counted = items;
  c.archetype = std::move(found), c.scores = std::move(scores), c.last_published = "2026-11-02";
  return c;
}

verdict::Scores scores(verdict::Ppm o, verdict::Ppm f, verdict::Ppm d, verdict::Ppm half_range, std::uint64_t judged) {
  return {score(Dimension::ownership, o, o - half_range, o + half_range, judged),
          score(Dimension::funnel, f, f - half_range, f + half_range, judged),
          score(Dimension::dependence, d, std::max<verdict::Ppm>(d - half_range, 0), d + half_range, judged)};
}

// A question that one rule answers.
verdict::QuestionScore question(std::uint32_t index, std::uint32_t by, std::uint64_t num, std::uint64_t den) {
  verdict::QuestionScore q;
  const auto value = static_cast<verdict::Ppm>(num * 1'000'000 / den);
  q.question = index, q.num = num, q.den = den, q.judged = den, q.value = value, q.low = value, q.high = value,
  q.coverage = 1'000'000;
  q.rules = {{by, 1, num, den, den, 0, 0, value}};
  return q;
}

void add_channels(verdict::Verdict &v) {
  v.channels = {
      channel("chirp", "Chirp", "chirp", "rented", 300'000, 118, archetype("influencer", "influencer", 280'000),
              scores(167'797, 177'966, 754'237, 90'000, 118)),
      channel("lantern", "Lantern TV", "lantern", "rented", 100'000, 0, archetype("unclear", "", 500'000),
              scores(0, 0, 0, 0, 0)),
      channel("letters", "Letters", "", "own", 200'000, 26, archetype("thought-leader", "thought-leader", 840'000),
              scores(953'846, 615'384, 38'461, 20'000, 26)),
      channel("site", "mara.example", "", "own", 400'000, 41, archetype("thought-leader", "thought-leader", 880'000),
              scores(700'000, 590'000, 121'951, 40'000, 41))};
  v.channels[kLantern].has_source = false;
  v.channels[kChirp].older = 84;
  v.channels[kChirp].exported = v.channels[kChirp].seen_until = "2026-11-10", v.channels[kChirp].quiet_days = 8;
  v.channels[kChirp].questions = {question(0, kOwnAddress, 0, 118), question(1, kList, 33, 118),
                                  question(2, kInvitation, 21, 118), question(3, kBait, 89, 118)};
  v.channels[kLetters].questions = {question(0, kOwnAddress, 26, 26), question(1, kList, 24, 26),
                                    question(2, kInvitation, 16, 26), question(3, kBait, 1, 26)};
  v.channels[kSite].questions = {question(0, kOwnAddress, 41, 41), question(1, kList, 20, 40),
                                 question(2, kInvitation, 29, 41), question(3, kBait, 5, 41)};
  v.whole_questions = {question(0, kOwnAddress, 67, 185), question(1, kList, 77, 184),
                       question(2, kInvitation, 66, 185), question(3, kBait, 95, 185)};
  v.channels[kSite].scores[1].before_gates = 707'317;
  v.channels[kSite].scores[1].gates = {{kInvitation, kSite, 707'317, 750'000, 590'000}};
}

void add_findings(verdict::Verdict &v, const corpus::Corpus &corpus) {
  const auto ref = [&corpus](std::string fingerprint, std::uint32_t i, std::uint32_t c) {
    const model::Finding &f = corpus.items[i].results.front().findings.front();
    return verdict::FindingRef{std::move(fingerprint), i, c, f.worth, f.args, f.evidence};
  };
  verdict::FindingGroup invitation{kInvitation,
                                   "website/call-invitation-absent",
                                   "absent",
                                   12,
                                   12,
                                   {{"site", 12}},
                                   verdict::Gain{Dimension::funnel, 458'297, 561'000},
                                   {ref("F-7c2e19aa", 6, kSite)}};
  verdict::FindingGroup bait{kBait, "chirp/reaction-bait", "only-comments", 31, 31, {{"chirp", 31}},
                             verdict::Gain{Dimension::dependence, 314'160, 270'000},
                             {ref("F-0b11c0de", 0, kChirp)}};
  verdict::FindingGroup paid{kDisclosure, "chirp/undisclosed", "paid", 1,
                             0,           {{"chirp", 1}},      {},     {ref("F-55aa55aa", 0, kChirp)}};
  paid.findings[0].args = {{"who", "Tinvale Tools"}};
  verdict::FindingGroup list{kList, "website/list-absent", "absent", 9, 9, {{"site", 9}},
                             verdict::Gain{Dimension::ownership, 579'009, 630'000},
                             {{"F-1234abcd",
                               4,
                               kSite,
                               1,
                               {{"page", "the first page"}},
                               quote("Mara Lindqvist: plants that do not stop", 12)}}};
  invitation.severity = invitation.findings[0].severity = "high";
  bait.severity = list.severity = "medium";
  paid.severity = "low";
  v.findings = {invitation, bait, paid, list};
  v.fixes = {
      {0, *invitation.gain, true, 12, "I did not find an invitation to a call in 12 articles",
       "End each article with one sentence that invites the right reader.",
       "If this is your situation, book a call with me: https://mara.example/talk", "you", "1 h", 6,
       invitation.findings[0].evidence},
      {3, *list.gain, true, 9, "I did not find the letter's sign-up on 9 pages that readers land on",
       "Put one quiet line with the sign-up under the first paragraph.",
       "I write one letter a month on plants that do not stop: https://mara.example/letters", "you", "10 min", 4,
       quote("Mara Lindqvist: plants that do not stop", 12)},
      {1, *bait.gain, true, 31, "31 posts ask only for comments",
       "End with a question you want to be written to about.", "", "you", "next posts", 0, bait.findings[0].evidence}};
  v.together = {verdict::Gain{Dimension::ownership, 579'009, 630'000},
                verdict::Gain{Dimension::funnel, 458'297, 598'000},
                verdict::Gain{Dimension::dependence, 314'160, 270'000}};
  v.plan = {"reach", "How more of the right readers would see it", "None of it costs ownership or the way to a talk.", {v.fixes.back()}, {}};
  v.strengths = {{kInvitation, "9 of 9 case studies end in a call invitation", 9, 9, 3},
                 {kOwnAddress, "41 of 41 pages live on your own address", 41, 41, 2},
                 {kHidden, "176 of 185 titles name their subject", 176, 185, 1}};
  v.dismissed = 2, v.dismissals = {2, 1}, v.older_findings = 40, v.other_strategy = 7;
}

void add_facts(verdict::Facts &f) {
  f.items = 269, f.counted = 185, f.older = 84, f.left_out = 6, f.undated = 3, f.window_begins = "2025-11-23";
  f.left_out_kinds = {{"legal", 4}, {"thank-you", 2}};
  f.item_kinds = {{"letter", 26}, {"page", 41}, {"post", 118}};
  f.page_kinds = {{"", 144}, {"article", 30}, {"home", 1}};
  f.portable = {412, 412, 1};
  f.captive = {3100, 3100, 1};
  f.reach = 74, f.reach_menu = 151, f.ways = 3, f.own_items = 67, f.rented_items = 118, f.concentration = 1'000'000;
  f.money = {{"affiliate", 2, 1, 10'811, 1, 1}, {"sponsor", 0, 0, 0}};
  verdict::PlatformFacts chirp;
  chirp.platform = "chirp", chirp.items = 118, chirp.share = 637'838, chirp.views = 91'000, chirp.views_share = 640'000;
  chirp.items_left = 67, chirp.items_left_share = 362'162, chirp.contacts = chirp.contacts_left = {412, 412, 1};
  chirp.ways = 3, chirp.ways_left = 2, chirp.captures = 4, chirp.captures_left = 3, chirp.conversions = 1;
  chirp.offline = 2, chirp.offline_left = 2, chirp.reach = 74, chirp.reach_left = 51;
  f.platforms = {chirp};
  chirp.also = "lantern <tv>", chirp.items_left = 0, chirp.contacts = {412, 3512, 2}, chirp.contacts_left = {412, 412, 1};
  f.two_largest = chirp;
  f.effective_platforms = 1'000'000;
  f.people = {{412, 3512, 2}, {9, 9, 2}, {31, 31, 2}, {{model::ContactStage::customer, {9, 9, 2}}, {model::ContactStage::lead, {403, 3503, 2}}},
              12, 3, 1, 4, {{0, kChirp, "captive"}, {1, kLetters, "portable"}}};
  f.exclusive = {90, 486'486, {2688, 3100, 1}, 765'376, 1'000'000, 80'000, 562'000};
  f.goals[1] = {{20, 54, 40, 71}, {60, 91, 20, 14}, 3};
  f.reliance = {60, 324'324, 90'000, 60'000, 666'667};
  f.lottery = {118, 12, 91'000, 45'500, 500'000};
  f.bait = {{kBait, "only-comments", 31, 167'568}, {kHidden, "hides", 4, 21'622}};
  f.older_items = {{kChirp, 84, "2019-02-01", "2025-11-20", {{"post", 84}}, {{0, 84}, {3, 80}, {0, 0}, {70, 14}}}};
  f.paths = {{4, 3, 7}, {6, 7}};
  f.sale_paths = {{6}};
  f.rabbit_holes = {{0, 1, 2}};
}

void add_verdict(verdict::Verdict &v, const corpus::Corpus &corpus) {
  v.questions = {{"O1", "Is the address under the author's control?", Dimension::ownership, 2},
                 {"O2", "Can a reader leave a contact here?", Dimension::ownership, 3},
                 {"F3", "Is there a next step in the main text?", Dimension::funnel, 3},
                 {"D1", "Does it ask for a reaction of no use to the reader?", Dimension::dependence, 2}};
  using verdict::Answer;
  v.answers.assign(8, {Answer::yes, Answer::no, Answer::na, Answer::missing});
  v.counts.assign(8, true);
  v.counts[5] = true, v.counts[1] = false;
  v.channel_of = {0, 0, 2, 3, 3, 3, 3, 3};
  v.item_archetypes.assign(8, {"unclear", 500'000, 2});
  v.item_archetypes[3] = {"thought-leader", 910'000, 9};
  add_channels(v);
  v.scores = {score(Dimension::ownership, 579'009, 476'000, 670'000, 185),
              score(Dimension::funnel, 458'297, 367'000, 561'000, 185),
              score(Dimension::dependence, 314'160, 234'000, 428'000, 185)};
  for (std::size_t d = 0; d < 3; ++d) {
    for (std::uint32_t c = 0; c < v.channels.size(); ++c) {
      const verdict::Score &s = v.channels[c].scores[d];
      const bool read = v.channels[c].read;
      v.scores[d].terms.push_back({v.channels[c].key, c, v.channels[c].weight, read ? s.value : std::nullopt,
                                   read ? s.low : 0, read ? s.high : 1'000'000, read ? s.coverage : 0});
    }
  }
  v.scores[1].gates = v.channels[kSite].scores[1].gates;
  v.archetype = archetype("thought-leader", "thought-leader", 710'000);
  v.archetype.terms = {{kInvitation, 4, 29, 41, 41, 707'317, true, false},
                       {kBait, -3, 31, 118, 118, 262'712, true, false},
                       {kList, 2, 9, 41, 41, 219'512, false, true}};
  v.strategy = {"thought-leader", true, "thought-leader", {}, false, 24000, 144000, "EUR"};
  v.strategy.mismatches = {{verdict::MismatchKind::dimension,
                            model::kNone,
                            Dimension::funnel,
                            458'297,
                            500'000,
                            1'000'000,
                            "",
                            111,
                            {6, 5},
                            0},
                           {verdict::MismatchKind::archetype,
                            kChirp,
                            Dimension::none,
                            280'000,
                            0,
                            1'000'000,
                            "influencer",
                            87,
                            {0, 1},
                            3100}};
  add_findings(v, corpus);
  add_facts(v.facts);
  v.missing = {{{"archive-truncated", 1}, {"short-link-unresolved", 78}},
               {{"PDF, not read", 14}},
               {"chirp-export.zip"},
               {},
               {"lantern"},
               {},
               {{kHidden, 1, "not judged: text not kept"}}};
}

}  // namespace

Sample make_sample() {
  Sample s;
  add_corpus(s.corpus);
  add_graph(s.graph);
  add_verdict(s.verdict, s.corpus);
  s.policy.client = "Mara Lindqvist";
  s.policy.declared_strategy = "thought-leader";
  s.policy.currency = "EUR";
  s.policy.today = "2026-11-23";
  s.policy.base.id = "base";
  s.policy.base.version = "1.0";
  s.policy.base.rules = {{"website/call-invitation-absent", 10, true, 750'000, 590'000}};
  s.policy.base.conversation = {"booking"};
  s.policy.strategies.resize(1);
  s.policy.strategies[0].id = "thought-leader", s.policy.strategies[0].version = "1.0";
  s.policy.strategies[0].expectations = {{Dimension::funnel, 500'000, 1'000'000}, {Dimension::dependence, 0, 350'000}};
  s.policy.off = {{"chirp/guess", "tier"}, {"website/tone", "judgement"}};
  s.policy.changes = {{"severity", "chirp/undisclosed", "high", "low"}, {"weight", "website/list-absent", "10", "20"}};
  s.policy.overrides = {{{"chirp/*", "judgement"}, "notes/**", "", "chirp", true, ""}, {{"website/list-absent"}, "", "site", "", false, "note"}};
  s.policy.dismissed = {{"F-00c0ffee", "The list is printed", "2027-01-31", "2026-10-01"}, {"F-0badcafe", "A joke", "2026-10-31", ""}};
  s.policy.gate = {500'000, {}, 400'000, {}, "high"};
  return s;
}

Report sample_report() {
  static const Sample s = make_sample();
  Report report = make_report(s.corpus, s.graph, s.verdict, s.policy);
  check_gates(s.policy.gate, report);
  return report;
}

}  // namespace freehold::report
