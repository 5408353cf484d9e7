#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/content/records/zip-bytes.hpp"
#include "tests/plugins/reader-under-test.hpp"

namespace {

using freehold::corpus::ContactCell;
using freehold::model::ContactCount;
using freehold::model::ContactStage;
using freehold::tester::ReadResult;
using freehold::tester::SourceFile;
using freehold::tests::ReaderUnderTest;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Contacts, AreToldFromListsOfContentAndOtherTables) {
  const ReaderUnderTest reader("contacts");
  const struct {
    const char *path, *bytes;
    int sure;
  } rows[] = {
      {"subscribed_members.csv", "Email Address,First Name,OPTIN_TIME,TAGS\nada@x.example,Ada,2024-01-01,\n", 60},
      {"list.csv", "\xEF\xBB\xBF\"E-Mail-Adresse\";\"Vorname\"\r\nada@x.example;Ada\r\n", 60},
      {"list.tsv", "Correo electrónico\tEstado\nada@x.example\tactivo\n", 60},
      {"plain.txt", "ada@x.example\nbob@x.example\n", 60},
      {"Connections.csv", "Notes:\n\"Some lack an address\"\n\nFirst Name,Last Name,URL,Email Address,Connected On\nAda,L,https://p.example/ada,,12 Mar 2024\n", 60},
      {"utf16.csv", "\xFF\xFE", 0},
      {"customers.xlsx", "PK\x03\x04...", 30},
      {"book.xlsx", "PK\x03\x04...", 0},
      {"posts.csv", "id,title,text,url\n1,A,B,https://x.example/\n", 0},
      {"letters.csv", "email,subject,body\nada@x.example,Hello,Text\n", 0},
      {"comments.csv", "author,email,comment,url\nAda,ada@x.example,Nice,https://x.example/\n", 0},
      {"links.csv", "email,url\nada@x.example,https://x.example/\n", 0},
      {"traffic.csv", "page,visitors\n/,3\n", 0},
      {"prose.txt", "Write to ada@x.example, she knows.\n", 0},
      {"page.html", "<p>email</p>", 0},
      {"data.json", "[{\"email\": \"ada@x.example\"}]", 0},
  };
  for (const auto &row : rows) EXPECT_EQ(reader.probe({{row.path, row.bytes}}), row.sure) << row.path;
  EXPECT_EQ(reader.probe({{"list.csv", "email,name\nada@x.example,Ada\n"}, {"index.html", "<p>x</p>"}}), 10);
  const ReaderUnderTest inventory("inventory");
  for (const auto &row : rows) {
    EXPECT_TRUE(row.sure != 60 || inventory.probe({{row.path, row.bytes}}) < 60) << row.path;
  }
}

ContactCount only(const std::vector<SourceFile> &files, ReadResult *result = nullptr) {
  ReaderUnderTest reader("contacts");
  const auto counted = reader.contacts(files, result);
  EXPECT_EQ(counted.lists.size(), 1u);
  return counted.lists.empty() ? ContactCount() : counted.lists[0];
}

TEST(Contacts, AreCountedByState) {
  ReadResult result;
  const ContactCount list = only({{"crm.csv",
                                   "Name,Email,Status,Unsubscribed At,Confirmed\n"
                                   "Ada,ada@x.example,active,,yes\n"
                                   "Bob,BOB@X.example ,subscribed,2024-05-01,yes\n"
                                   "Cyd,cyd@x.example,cleaned,,\n"
                                   "Dan,dan@x.example,active,,no\n"
                                   "Eve,,active,,\n"
                                   "Fay,Fay <fay@x.example>,,,\n"
                                   "Ada again,ADA@x.example,active,,\n"}},
                                 &result);
  EXPECT_EQ(list.channel, "crm");
  EXPECT_EQ(list.list, "crm");
  EXPECT_TRUE(list.held);
  EXPECT_EQ(list.count, 2u);
  EXPECT_EQ(list.unsubscribed, 1u);
  EXPECT_EQ(list.bounced, 1u);
  EXPECT_EQ(list.unconfirmed, 1u);
  EXPECT_EQ(list.without_address, 1u);
  EXPECT_TRUE(list.stages.empty());
  EXPECT_TRUE(result.problems.empty());
  EXPECT_TRUE(result.items.empty());
}

TEST(Contacts, AreCountedByStage) {
  const ContactCount list = only({{"hubspot.csv",
                                   "Record ID,First Name,Email,Lifecycle Stage,Create Date\n"
                                   "1,Ada,ada@x.example,customer,3/15/2024\n2,Bob,bob@x.example,marketingqualifiedlead,\n"
                                   "3,Cyd,cyd@x.example,,\n4,Dan,dan@x.example,Kangaroo,\n"}});
  EXPECT_THAT(list.stages, ElementsAre(1, 1, 0, 0, 1, 0, 0, 1, 0));
}

TEST(Contacts, OfAPaidLetterAreCustomersOrSubscribers) {
  const ContactCount list = only({{"email_list.mara.csv",
                                   "email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at\n"
                                   "ada@x.example,true,,yearly,false,2025-01-01,2025-09-01\n"
                                   "bob@x.example,false,,free,false,2025-01-01,\n"
                                   "cyd@x.example,false,,free,true,2025-01-01,\n"}});
  EXPECT_EQ(list.count, 2u);
  EXPECT_EQ(list.unsubscribed, 1u);
  EXPECT_THAT(list.stages, ElementsAre(0, 0, 1, 0, 0, 0, 0, 1, 0));
}

TEST(Contacts, AreReadInAnyDialect) {
  const std::string utf16 = [] {
    std::string out = "\xFF\xFE";
    for (const char c : std::string("E-Mail;Status\r\nada@x.example;aktiv\r\nbob@x.example;abgemeldet\r\n")) out += std::string{c, '\0'};
    return out;
  }();
  const struct {
    const char *name;
    std::string bytes;
    std::uint64_t count, unsubscribed;
  } rows[] = {{"semicolons", "\"E-Mail\";\"Name\"\n\"ada@x.example\";\"Ada; Countess\"\n", 1, 0},
              {"tabs", "Email\tName\nada@x.example\tAda\nbob@x.example\tBob\n", 2, 0},
              {"utf-16", utf16, 1, 1},
              {"bare", "ada@x.example\nbob@x.example\nada@x.example\n", 2, 0},
              {"one column", "email\nada@x.example\nbob@x.example\n", 2, 0},
              {"a note before", "Notes:\n\"Some lack an address\"\n\nFirst Name,Email Address\nAda,\nBob,bob@x.example\n", 1, 0}};
  for (const auto &row : rows) {
    ReadResult result;
    const ContactCount list = only({{"list.csv", row.bytes}}, &result);
    EXPECT_EQ(list.count, row.count) << row.name;
    EXPECT_EQ(list.unsubscribed, row.unsubscribed) << row.name;
    EXPECT_TRUE(result.problems.empty()) << row.name << ": " << testing::PrintToString(result.problems);
  }
}

TEST(Contacts, FilesOfOneListByStateAreOneList) {
  const ContactCount list = only({{"cleaned_members_4f2a.csv", "Email Address,CLEAN_TIME\ncyd@x.example,2020-03-23\n"},
                                  {"subscribed_members_4f2a.csv", "Email Address,TAGS\nada@x.example,\n"},
                                  {"unsubscribed_members_4f2a.csv", "Email Address,UNSUB_TIME\nbob@x.example,2018-07-23\n"}});
  EXPECT_EQ(list.list, "members_4f2a");
  EXPECT_EQ(list.count, 1u);
  EXPECT_EQ(list.unsubscribed, 1u);
  EXPECT_EQ(list.bounced, 1u);
}

TEST(Contacts, OnTwoListsAreCountedOnce) {
  ReaderUnderTest reader("contacts");
  const auto counted = reader.contacts({{"crm.csv", "email,lifecycle stage\nada@x.example,customer\nbob@x.example,lead\n"},
                                        {"letter.csv", "email\n Ada@X.example\ncyd@x.example\n"}});
  ASSERT_EQ(counted.lists.size(), 2u);
  EXPECT_THAT(counted.cells, ElementsAre(ContactCell{{0}, ContactStage::lead, 1}, ContactCell{{0, 1}, ContactStage::customer, 1},
                                         ContactCell{{1}, ContactStage::unknown, 1}));
}

TEST(Contacts, SayWhatCouldNotBeReadWithoutQuotingIt) {
  ReadResult result;
  const ContactCount list = only({{"list.csv", "email,status\nada@x.example,active\nsecret person at x,active\nbob@x.example,purple\n"}}, &result);
  EXPECT_EQ(list.count, 2u);
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_THAT(result.problems[0], HasSubstr("1 rows have something in the place of an address that is none, the first in line 3"));
  EXPECT_THAT(result.problems[1], HasSubstr("1 rows have a status"));
  for (const std::string &problem : result.problems) {
    EXPECT_EQ(problem.find("secret"), std::string::npos) << problem;
    EXPECT_EQ(problem.find("purple"), std::string::npos) << problem;
  }
}

TEST(Contacts, ATableWithoutAddressesIsSaid) {
  ReaderUnderTest reader("contacts");
  ReadResult result;
  const auto counted = reader.contacts({{"list.csv", "email,name\n,Ada\n,Bob\n"}}, &result);
  EXPECT_TRUE(counted.lists.empty());
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_THAT(result.problems[0], HasSubstr("2 rows stand in a table without a column of addresses, the first in line 2"));
}

}  // namespace
