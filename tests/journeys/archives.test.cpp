// An archive is its folder, and nothing of a hostile one leaves it.
#include <filesystem>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

// Scores, findings and items; where they were read from left out.
std::string judged(const Ran &ran) {
  const boost::json::value report = report_of(ran);
  if (!report.is_object()) return "";
  std::string all;
  for (const char *part : {"dimensions", "questions", "verdict", "findings", "facts"}) all += boost::json::serialize(report.at(part)) + "\n";
  return all;
}

struct Archives : testing::Test {
  void SetUp() override {
    write_site(folder, "site", 8);
    RunOptions here;
    here.folder = folder.root();
    ASSERT_EQ(run_program("sh", {"-c", "zip -qr in/site.zip site && tar czf in/site.tar.gz site && cd site && zip -qr ../in/flat.zip ."}, in(here)).code, 0);
  }
  RunOptions in(RunOptions options) const {
    folder.write("in/.keep", "");
    return options;
  }
  Ran read(const std::string &path) const { return run(audit(path, {"--address", "https://cold-rooms.example/"})); }
  Folder folder;
};

TEST_F(Archives, ScoreAsTheirFolder) {
  // A source is called as its file; give all the same name by putting them where only the folder above differs.
  const std::string expected = judged(read(folder.path("site")));
  ASSERT_FALSE(expected.empty());
  const auto renamed = [&](const std::string &archive, const std::string &to) {
    std::filesystem::create_directories(folder.path(to));
    std::filesystem::copy_file(folder.path(archive), folder.path(to + "/site"));
    std::string said = judged(read(folder.path(to + "/site")));
    const std::string inside = "site!";  // evidence names the archive and the entry in it
    for (std::size_t i = said.find(inside); i != said.npos; i = said.find(inside, i)) said.erase(i, inside.size());
    return said;
  };
  const boost::json::value flat = report_of(read(folder.path("in/flat.zip")));
  ASSERT_TRUE(flat.is_object());
  const boost::json::value whole = report_of(read(folder.path("site")));
  for (std::size_t i = 0; i < 3; ++i) {
    for (const char *key : {"value", "low", "high", "coverage"}) EXPECT_EQ(flat.at("dimensions").at(i).at(key), whole.at("dimensions").at(i).at(key)) << key;
  }
  EXPECT_EQ(renamed("in/flat.zip", "as-zip"), expected);
}

TEST_F(Archives, TarAndZipAlike) {
  const boost::json::value zip = report_of(read(folder.path("in/site.zip"))), tar = report_of(read(folder.path("in/site.tar.gz")));
  ASSERT_TRUE(zip.is_object() && tar.is_object());
  EXPECT_EQ(zip.at("facts").at("items").to_number<int>(), 8);
  for (std::size_t i = 0; i < 3; ++i) {
    for (const char *key : {"value", "low", "high", "coverage"}) EXPECT_EQ(zip.at("dimensions").at(i).at(key), tar.at("dimensions").at(i).at(key)) << key;
  }
}

TEST_F(Archives, CutShortArePartialAndNamed) {
  for (const char *name : {"in/site.zip", "in/site.tar.gz"}) {
    const std::string bytes = whole_file(folder.path(name));
    const std::string cut = folder.write(std::string("cut/") + std::filesystem::path(name).filename().string(), bytes.substr(0, bytes.size() * 2 / 3));
    const Ran ran = read(cut);
    EXPECT_TRUE(ran.code == 4 || ran.code == 3) << name << " " << ran.code << ran.err;
    const boost::json::value report = report_of(ran);
    ASSERT_TRUE(report.is_object()) << name;
    EXPECT_NE(report.at("sources").at(0).at("state").as_string(), "done") << name;
    EXPECT_FALSE(report.at("sources").at(0).at("reason").as_string().empty()) << name;
  }
}

TEST_F(Archives, HostileOnesWriteNothing) {
  const std::string make =
      "import io,tarfile,zipfile\n"
      "def entry(n,t=tarfile.REGTYPE,l='',b=b'<title>x</title>'):\n"
      "  i=tarfile.TarInfo(n); i.type=t; i.linkname=l; i.size=len(b) if t==tarfile.REGTYPE else 0; return i,io.BytesIO(b)\n"
      "t=tarfile.open('in/hostile.tar','w')\n"
      "for e in [entry('../up.html'),entry('/tmp/freehold-journey-absolute.html'),entry('link.html',tarfile.SYMTYPE,'/etc/passwd'),\n"
      "          entry('hard.html',tarfile.LNKTYPE,'/etc/passwd'),entry('dev.html',tarfile.CHRTYPE),entry('good.html')]: t.addfile(*e)\n"
      "t.close()\n"
      "z=zipfile.ZipFile('in/hostile.zip','w',zipfile.ZIP_DEFLATED)\n"
      "z.writestr('../up.html','<title>x</title>'); z.writestr('..\\\\up.html','x'); z.writestr('good.html','<title>x</title>')\n"
      "z.writestr('bomb.html',b'\\0'*(300<<20)); z.close()\n";
  RunOptions here;
  here.folder = folder.root();
  ASSERT_EQ(run_program("python3", {"-c", make}, here).code, 0);
  const auto listing = [&] { return run_program("find", {folder.root(), "-type", "f"}).out; };
  const std::string before = listing();
  for (const char *name : {"in/hostile.tar", "in/hostile.zip"}) {
    const Ran ran = read(folder.path(name));
    EXPECT_EQ(ran.code, 4) << name << ran.err;
    EXPECT_LT(ran.cpu, 2.0) << name;
    const boost::json::value report = report_of(ran);
    ASSERT_TRUE(report.is_object());
    EXPECT_FALSE(notes_of(report).empty()) << name;
    EXPECT_THAT(boost::json::serialize(report.at("items")), testing::Not(testing::HasSubstr("root:"))) << name;
  }
  EXPECT_EQ(listing(), before);
  EXPECT_FALSE(std::filesystem::exists("/tmp/freehold-journey-absolute.html"));
}

}  // namespace
}  // namespace freehold::journeys
