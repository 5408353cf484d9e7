#include "plugins/contacts/cell-words.hpp"

#include <gtest/gtest.h>

#include <map>

#include "plugins/contacts/list-columns.hpp"
#include "plugins/contacts/list-name.hpp"
#include "plugins/support/folded.hpp"

namespace freehold::contacts {
namespace {

struct Names {
  Column column;
  std::string_view names;
};
constexpr Names kNames[] = {
#include "plugins/contacts/list-column-names.inc"
};

TEST(Columns, HaveNamesInManyLanguages) {
  const struct {
    std::string name;
    Column column;
  } rows[] = {{"Email Address", Column::address},   {"E-MAIL", Column::address},          {"Correo electrónico", Column::address},
              {"Адрес электронной почты", Column::address}, {"メールアドレス", Column::address},  {"Subscription status", Column::status},
              {"unsubscribed_at", Column::left},    {"UNSUB_TIME", Column::left},         {"CLEAN_TIME", Column::bounced},
              {"Lifecycle Stage", Column::stage},   {"Lebenszyklus-Phase", Column::stage}, {"first_payment_at", Column::paying},
              {"Vorname", Column::person},          {"Subject line", Column::piece},      {"Website", Column::link},
              {"email_subject_line", Column::none}, {"", Column::none},                   {std::string(1000, 'x'), Column::none}};
  for (const auto &row : rows) EXPECT_EQ(meaning_of(row.name), row.column) << row.name;
}

TEST(Columns, NoNameMeansTwoThings) {
  std::map<std::string, std::string> seen;
  for (const Names &one : kNames) {
    for (std::string_view rest = one.names; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const std::string name(rest.substr(0, end));
      const auto [before, is_new] = seen.emplace(support::folded(name), name);
      EXPECT_TRUE(is_new) << name << " and " << before->second;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

TEST(Words, SayWhoCanBeReached) {
  const struct {
    const char *cell;
    std::optional<fh_contact_state> state;
  } rows[] = {{"Subscribed", FH_CONTACT_REACHABLE}, {"ACTIVE", FH_CONTACT_REACHABLE},   {"abonniert", FH_CONTACT_REACHABLE},
              {"un-subscribed", FH_CONTACT_UNSUBSCRIBED}, {"Abgemeldet", FH_CONTACT_UNSUBSCRIBED}, {"désabonné", FH_CONTACT_UNSUBSCRIBED},
              {"cleaned", FH_CONTACT_BOUNCED},      {"Hard bounce", FH_CONTACT_BOUNCED}, {"Pending", FH_CONTACT_UNCONFIRMED},
              {"not confirmed", FH_CONTACT_UNCONFIRMED}, {"blue", std::nullopt},         {"", std::nullopt}};
  for (const auto &row : rows) EXPECT_EQ(state_of(row.cell), row.state) << row.cell;
}

TEST(Words, SayHowFarSomebodyHasCome) {
  const struct {
    const char *cell;
    std::optional<fh_contact_stage> stage;
  } rows[] = {{"customer", FH_STAGE_CUSTOMER}, {"Kunde", FH_STAGE_CUSTOMER},  {"MQL", FH_STAGE_MARKETING_QUALIFIED}, {"Sales Qualified Lead", FH_STAGE_SALES_QUALIFIED},
              {"lead", FH_STAGE_LEAD},         {"Subscriber", FH_STAGE_SUBSCRIBER}, {"evangelist", FH_STAGE_EVANGELIST}, {"Other", FH_STAGE_OTHER},
              {"opportunity", FH_STAGE_OPPORTUNITY}, {"purple", std::nullopt}, {"", std::nullopt}};
  for (const auto &row : rows) EXPECT_EQ(stage_of(row.cell), row.stage) << row.cell;
}

TEST(Words, OfYesAndNo) {
  for (const char *cell : {"yes", "TRUE", "1", "2026-01-01", "mailbox full"}) EXPECT_TRUE(says_yes(cell) && !says_no(cell)) << cell;
  for (const char *cell : {"no", "False", "0", "nein", "нет"}) EXPECT_TRUE(!says_yes(cell) && says_no(cell)) << cell;
  for (const char *cell : {"", "  ", "-"}) EXPECT_TRUE(!says_yes(cell) && !says_no(cell)) << cell;
}

TEST(ListName, JoinsWhatAProviderGivesOutByState) {
  const struct {
    const char *path, *name;
    fh_contact_state state;
  } rows[] = {{"export/subscribed_members_4f2a.csv", "members_4f2a", FH_CONTACT_REACHABLE},
              {"unsubscribed_members_4f2a.csv", "members_4f2a", FH_CONTACT_UNSUBSCRIBED},
              {"Cleaned-members_4f2a.csv", "members_4f2a", FH_CONTACT_BOUNCED},
              {"subscribers.csv", "subscribers", FH_CONTACT_REACHABLE},
              {"cleaned.csv", "contacts", FH_CONTACT_BOUNCED},
              {"mara@mara.example.csv", "contacts", FH_CONTACT_REACHABLE},
              {"crm 2026.xlsx", "crm 2026", FH_CONTACT_REACHABLE}};
  for (const auto &row : rows) {
    const ListName list = list_name(row.path);
    EXPECT_EQ(list.name, row.name) << row.path;
    EXPECT_EQ(list.state, row.state) << row.path;
  }
}

}  // namespace
}  // namespace freehold::contacts
