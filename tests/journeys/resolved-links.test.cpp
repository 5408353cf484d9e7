#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char *kPage = R"(<!doctype html><html lang="en"><title>Notes</title><main><h1>Notes on bearings</h1><p>What a stopped line costs, and what to do on the day it
stops: <a href="https://bit.ly/one">read on</a>, <a href="https://bit.ly/one">again</a>, or <a href="https://t.co/two">write to me</a>.</p></main></html>)";

// The links of the items that `read` prints.
std::string links_of(const Folder &folder, const std::vector<std::string> &more = {}) {
  std::vector<std::string> arguments = {"read", "--to", "jsonl", "--address", "https://mara.example/", folder.path("site")};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Ran ran = run(arguments, {.folder = folder.root()});
  EXPECT_EQ(ran.code, 0) << ran.err;
  return ran.out;
}

TEST(ShortLinks, AreListedMappedAndFollowed) {
  const Folder folder;
  folder.write("site/index.html", kPage);
  const Ran listed = run({"links", "unresolved", folder.path("site")}, {.folder = folder.root()});
  EXPECT_EQ(listed.code, 0) << listed.err;
  EXPECT_EQ(listed.out, "short,target,count,where\r\nhttps://bit.ly/one,,2,site:index.html\r\nhttps://t.co/two,,1,site:index.html\r\n");

  folder.write("links.csv", "short,target\nhttps://bit.ly/one,https://mara.example/book\n");
  folder.write("freehold.toml", "[catalogue]\nlink_map = \"links.csv\"\n");
  const std::string followed = links_of(folder);
  EXPECT_THAT(followed, HasSubstr(R"("url":"https://mara.example/book","text":"read on","rel":"","kind":"internal","owned":true)"));
  EXPECT_THAT(followed, HasSubstr(R"("url":"https://t.co/two")"));

  const Ran rest = run({"links", "unresolved", folder.path("site"), "-o", folder.path("links.csv")}, {.folder = folder.root()});
  EXPECT_EQ(rest.code, 0) << rest.err;
  EXPECT_THAT(run_program("cat", {folder.path("links.csv")}).out, HasSubstr("https://bit.ly/one,https://mara.example/book,0,\r\nhttps://t.co/two,,1,site:index.html\r\n"))
      << "what was known is kept";
}

TEST(ShortLinks, OfACorpusAreThoseOfItsSource) {
  const Folder folder;
  folder.write("site/index.html", kPage);
  ASSERT_EQ(run({"read", folder.path("site"), "-o", folder.path("corpus")}).code, 0);
  EXPECT_EQ(run({"links", "unresolved", folder.path("corpus")}).out, run({"links", "unresolved", folder.path("site")}).out);
}

TEST(ShortLinks, MistakesInTheMapStopTheRunWithTheirPlace) {
  const Folder folder;
  folder.write("site/index.html", kPage);
  folder.write("links.csv", "short,target\nbit.ly/one,https://mara.example/\n");
  folder.write("freehold.toml", "[catalogue]\nlink_map = \"links.csv\"\n");
  const Ran ran = run({"read", "--to", "jsonl", folder.path("site")}, {.folder = folder.root()});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("links.csv:2:1"));
}

TEST(ShortLinks, AreCountedInTheReport) {
  const Folder folder;
  folder.write("site/index.html", kPage);
  const Ran ran = run({"audit", "--format", "json", "--today", "2026-11-23", folder.path("site")});
  EXPECT_THAT(ran.out, HasSubstr(R"("service": "bit.ly", "count": 2)"));
  EXPECT_THAT(run({"audit", "--format", "terminal", "--today", "2026-11-23", folder.path("site")}).out, HasSubstr("3 short links unresolved"));
}

// Answers as its path says, and stops when the program that it runs has ended.
constexpr const char *kServer = R"py(
import http.server, subprocess, sys, threading
class Answers(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self): self.answer(True)
    def do_GET(self): self.answer(False)
    def answer(self, head):
        to = {'/one': '/hop', '/hop': '/end?x=1', '/loop': '/loop', '/ftp': 'ftp://mara.example/'}.get(self.path)
        if self.path == '/no-head' and not head: to = '/end'
        self.send_response(302 if to else 405 if self.path == '/no-head' else 404 if self.path == '/gone' else 200)
        if to: self.send_header('Location', to)
        self.end_headers()
        if not head: self.wfile.write(b'x' * 100000)
    def log_message(self, *rest): pass
server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
here = 'http://127.0.0.1:%d' % server.server_port
with open('links.csv', 'w') as links:
    links.write('short,target,count,where\n' + ''.join('%s/%s,,1,a\n' % (here, name) for name in 'one no-head loop ftp gone end'.split()))
    links.write('https://kept.example/x,https://mara.example/,1,a\n')
ran = subprocess.run(sys.argv[1:], capture_output=True, text=True)
print(ran.returncode, ran.stderr.replace(here, 'HERE'), open('links.csv').read().replace(here, 'HERE'), sep='\n')
)py";

Ran resolved(const std::vector<std::string> &more) {
  const Folder folder;
  std::vector<std::string> arguments = {"-c", kServer, FREEHOLD_BUILD_DIR "/bin/freehold", "links", "resolve", "links.csv", "--pause", "0"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program("python3", arguments, {.folder = folder.root()});
}

TEST(ShortLinks, AreAskedHopByHop) {
  const Ran ran = resolved({"--allow-private"});
  EXPECT_EQ(ran.out.substr(0, 2), "4\n") << ran.out << ran.err;
  for (const char *line : {"HERE/one,HERE/end?x=1,1,a", "HERE/no-head,HERE/end,1,a", "HERE/loop,,1,a", "HERE/ftp,,1,a", "HERE/gone,,1,a", "HERE/end,,1,a",
                           "https://kept.example/x,https://mara.example/,1,a", "HERE/loop: it was redirected more than 10 times",
                           "HERE/ftp: it leads to what is no http or https address", "HERE/gone: it answers 404 and leads nowhere"}) {
    EXPECT_THAT(ran.out, HasSubstr(line));
  }
}

TEST(ShortLinks, NeverReachTheLocalNetworkUnasked) {
  const Ran ran = resolved({});
  EXPECT_THAT(ran.out, HasSubstr("HERE/one: it is an address of the local network"));
  EXPECT_THAT(ran.out, Not(HasSubstr("HERE/end?x=1")));
}

TEST(ShortLinks, AreNotAskedWhereTheInstallationIsIncomplete) {
  const Folder folder;
  folder.write("links.csv", "short,target\nhttps://sh.example/1,\n");
  folder.write("libexec/freehold/freehold-worker", "");
  folder.write("bin/empty", "");
  ASSERT_EQ(run_program("cp", {FREEHOLD_BUILD_DIR "/bin/freehold", folder.path("bin/freehold")}).code, 0);
  const Ran ran = run_program(folder.path("bin/freehold"), {"links", "resolve", folder.path("links.csv")});
  EXPECT_EQ(ran.code, 5);
  EXPECT_THAT(ran.err, HasSubstr("[cannot-fetch]"));
}

TEST(OwnCatalogue, WinsOverThatOfThePlugins) {
  const Folder folder;
  folder.write("site/index.html", kPage);
  folder.write("freehold.toml", "[[catalogue.entry]]\nid = \"my-short\"\nmatch = [\"bit.ly\"]\nkind = \"booking\"\nname = \"My calendar\"\nportable = \"yes\"\n");
  const std::string items = links_of(folder);
  EXPECT_THAT(items, HasSubstr(R"("url":"https://bit.ly/one","text":"read on","rel":"","kind":"booking")"));
  EXPECT_THAT(items, HasSubstr(R"({"id":"own/my-short","name":"My calendar","kind":"booking","portable":"yes"})"));
  folder.write("freehold.toml", "[[catalogue.entry]]\nid = \"my-short\"\nmatch = [\"https://bit.ly\"]\nkind = \"booking\"\n");
  const Ran wrong = run({"read", "--to", "jsonl", folder.path("site")}, {.folder = folder.root()});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("freehold.toml:3:10"));
}

}  // namespace
}  // namespace freehold::journeys
