#include "host/plugins/discovery.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/host/plugins/module-file.hpp"

namespace freehold::plugins {
namespace {

using test::Folder;
using test::module;
using test::plugin;

Search search_in(const std::string &folder) {
  Search search;
  search.configured = {folder};
  search.system = "";
  search.user = geteuid();
  search.host_version = "1.0.0";
  return search;
}

std::string ids(const Discovery &found) {
  std::string out;
  for (const model::Plugin &one : found.accepted) out += one.manifest.id + ' ';
  return out;
}

TEST(Discovery, ReadsAPluginAsAnAuthorBuildsIt) {
  const char *hello = std::getenv("FREEHOLD_HELLO");
  ASSERT_NE(hello, nullptr);
  const Folder folder;
  std::filesystem::copy_file(hello, folder.path() + "/hello.fhp.so");
  std::filesystem::permissions(folder.path() + "/hello.fhp.so", std::filesystem::perms(0755));
  const Discovery found = discover(search_in(folder.path()));
  ASSERT_TRUE(found.refused.empty()) << to_line(found.refused[0].problem);
  ASSERT_EQ(found.accepted.size(), 1u);
  const model::Plugin &plugin = found.accepted[0];
  EXPECT_EQ(plugin.path, folder.path() + "/hello.fhp.so");
  EXPECT_EQ(plugin.sha256.size(), 64u);
  EXPECT_EQ(plugin.manifest.require, (std::vector<std::string>{"freehold.url/1"}));
  ASSERT_EQ(plugin.manifest.rules.size(), 2u);
  EXPECT_EQ(plugin.manifest.rules[0].id, "hello/like-bait");
  EXPECT_EQ(plugin.manifest.rules[0].title, "Asks for a like");
  EXPECT_EQ(plugin.manifest.rules[0].dimension, model::Dimension::dependence);
  EXPECT_EQ(plugin.manifest.rules[1].title, "It shouts");
  EXPECT_EQ(plugin.manifest.rules[1].page, "# It shouts\nCapitals are “loud”.\n");
  EXPECT_EQ(plugin.manifest.rules[1].messages.at(0).id, "caps");
  EXPECT_EQ(plugin.manifest.catalogue.size(), 2u);
}

TEST(Discovery, LooksEverywhereButInTheCurrentFolder) {
  const Folder folder;
  const auto put = [&](const std::string &where, const std::string &id) {
    return folder.write(where + '/' + id + ".fhp.so", module(plugin(id)));
  };
  Search search = search_in(folder.path() + "/configured");
  search.files = {put("named", "one")};
  put("configured", "two");
  put("configured/sub", "never");
  folder.write("configured/other.so", module(plugin("never")));
  put("environment", "three");
  search.environment = ":" + folder.path() + "/environment::";
  put("home/.local/lib/freehold/plugins", "four");
  search.home = folder.path() + "/home";
  put("prefix/lib/freehold/plugins", "five");
  search.executable = folder.write("prefix/bin/freehold", "");
  put("system", "six");
  search.system = folder.path() + "/system";
  put("here", "never");
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path() + "/here");
  const Discovery found = discover(search);
  std::filesystem::current_path(before);
  EXPECT_EQ(ids(found), "five four one six three two ");
  EXPECT_TRUE(found.refused.empty()) << to_line(found.refused[0].problem);
  EXPECT_TRUE(found.problems.empty());
}

TEST(Discovery, SaysWhyAFileIsRefused) {
  const Folder folder;
  const std::string good = module(plugin("p"));
  const struct {
    const char *name;
    std::string bytes;
    const char *code;
    const char *says;
  } cases[] = {
      {"a.fhp.so", "text", "not-a-module", "too short"},
      {"a.fhp.so", good.substr(0, good.size() - 9), "damaged-module", "damaged"},
      {"a.fhp.so", module("x = 1"), "unknown-key", "chunk 1"},
      {"a.fhp.so", module("x = 1\ny = 2"), "unknown-key", "and 1 more"},
      {"a.fhp.so", module("plugin = {id = 'p', version = '1.2.0', title = 't', require = ['freehold.url/9']}"),
       "extension-missing", "p 1.2.0 needs freehold.url/9; this is freehold 1.0.0, which offers freehold.url/1"},
      {"a.fhp.so", module("plugin = {id = 'p', version = '1', title = 't', require = ['com.example/1']}"),
       "extension-missing", "nothing of that name"},
  };
  for (const auto &one : cases) {
    folder.write(one.name, one.bytes);
    const Discovery found = discover(search_in(folder.path()));
    ASSERT_EQ(found.refused.size(), 1u) << one.code;
    EXPECT_TRUE(found.accepted.empty());
    EXPECT_EQ(found.refused[0].problem.code, one.code);
    EXPECT_NE(to_line(found.refused[0].problem).find(one.says), std::string::npos) << to_line(found.refused[0].problem);
    EXPECT_EQ(found.refused[0].path, folder.path() + "/a.fhp.so");
  }
}

TEST(Discovery, SaysWhyAPathIsRefused) {
  const Folder folder;
  const std::string good = folder.write("real/p.fhp.so", module(plugin("p")));
  std::filesystem::create_directories(folder.path() + "/folder.fhp.so");
  std::filesystem::create_symlink(good, folder.path() + "/link.fhp.so");
  const struct {
    std::string path;
    const char *code;
  } cases[] = {
      {folder.path() + "/none.fhp.so", "plugin-unreadable"}, {folder.path() + "/none/p.fhp.so", "plugin-unreadable"},
      {folder.path() + "/link.fhp.so", "plugin-unreadable"}, {folder.path() + "/folder.fhp.so", "not-a-module"},
      {folder.write("p.so", ""), "not-a-plugin-name"},       {"/dev/null", "not-a-plugin-name"},
  };
  for (const auto &one : cases) {
    Search search = search_in(folder.path() + "/real");
    search.files = {one.path};
    const Discovery found = discover(search);
    EXPECT_EQ(ids(found), "p ") << one.path;
    ASSERT_EQ(found.refused.size(), 1u) << one.path;
    EXPECT_EQ(found.refused[0].problem.code, one.code) << one.path;
  }
  Search search = search_in(folder.path() + "/none");
  search.environment = "relative:" + folder.path() + "/nowhere";
  const Discovery found = discover(search);
  ASSERT_EQ(found.refused.size(), 3u);
  EXPECT_EQ(found.refused[0].problem.code, "plugin-unreadable");
  EXPECT_EQ(found.refused[1].problem.code, "relative-path");
  EXPECT_EQ(found.refused[2].problem.code, "folder-unreadable");
}

TEST(Discovery, TrustsOnlyWhatOthersCannotChange) {
  const Folder folder;
  const std::string file = folder.write("sub dir/p.fhp.so", module(plugin("p")));
  const std::string sub = folder.path() + "/sub dir";
  const auto refusal = [&] {
    const Discovery found = discover(search_in(sub));
    return found.refused.empty() ? std::string()
                                 : found.refused[0].problem.code + ' ' + found.refused[0].problem.next_step;
  };
  EXPECT_EQ(refusal(), "");
  chmod(file.c_str(), 0664);
  EXPECT_EQ(refusal(), "untrusted-mode chmod g-w '" + file + "'");
  chmod(file.c_str(), 0666);
  EXPECT_EQ(refusal(), "untrusted-mode chmod go-w '" + file + "'");
  chmod(file.c_str(), 0755);
  chmod(sub.c_str(), 0757);
  EXPECT_EQ(refusal(), "untrusted-mode chmod o-w '" + sub + "'");
  chmod(sub.c_str(), 01777);
  EXPECT_EQ(refusal(), "");
  chmod(sub.c_str(), 0755);
  chmod(folder.path().c_str(), 0777);
  EXPECT_EQ(refusal(), "untrusted-mode chmod go-w " + folder.path());
  chmod(folder.path().c_str(), 0755);
  if (geteuid() == 0) {
    ASSERT_EQ(chown(file.c_str(), 4242, 4242), 0);
    EXPECT_EQ(refusal().substr(0, 15), "untrusted-owner");
  } else {
    Search search = search_in(sub);
    search.user = geteuid() + 1;
    EXPECT_EQ(discover(search).refused.at(0).problem.code, "untrusted-owner");
  }
}

TEST(Discovery, BundledPluginsAreTrustedAsTheExecutableIs) {
  const Folder folder;
  Search search = search_in(folder.write("none/x", "").substr(0, folder.path().size() + 5));
  const std::string file = folder.write("lib/freehold/plugins/p.fhp.so", module(plugin("p")));
  search.executable = folder.write("bin/freehold", "");
  chmod(file.c_str(), 0664);
  EXPECT_EQ(ids(discover(search)), "");
  chmod(search.executable.c_str(), 0775);
  EXPECT_EQ(ids(discover(search)), "p ");
  chmod(file.c_str(), 0666);
  EXPECT_EQ(ids(discover(search)), "");
}

TEST(Discovery, TwoPluginsOfOneIdAreAnErrorNamingBoth) {
  const Folder folder;
  const std::string a = folder.write("a.fhp.so", module(plugin("p", "#")));
  const std::string b = folder.write("b.fhp.so", module(plugin("p", "##")));
  const Discovery found = discover(search_in(folder.path()));
  ASSERT_EQ(found.problems.size(), 1u);
  EXPECT_EQ(found.problems[0].code, "duplicate-plugin");
  EXPECT_NE(found.problems[0].sentence.find(a), std::string::npos);
  EXPECT_NE(found.problems[0].sentence.find(b), std::string::npos);
  folder.write("b.fhp.so", module(plugin("p", "#")));  // the same bytes: no matter which
  EXPECT_TRUE(discover(search_in(folder.path())).problems.empty());
  Search twice = search_in(folder.path());
  twice.files = {a, a};
  EXPECT_EQ(ids(discover(twice)), "p ");
}

}  // namespace
}  // namespace freehold::plugins
