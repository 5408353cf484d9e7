// A built reader with the services of the worker, so that its test reads what a user would.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "host/corpus/contact-book.hpp"
#include "host/worker/services.hpp"
#include "plugin-api/testing/reader-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace freehold::tests {

class ReaderUnderTest {
 public:
  // options: the plugin's table in freehold.toml, as JSON.
  explicit ReaderUnderTest(const std::string &id, const std::string &options = "{}")
      : plan_(plan_of(id, options)), services_(plan_, blame_), plugin_(plugin_file(id), services_.host_of(0)) {}

  tester::ReadResult read(const std::vector<tester::SourceFile> &files, const std::string &address = {}) const {
    return tester::ReaderTester(plugin_, files, address).read();
  }
  // The lists whose rows the reader handed over, each counted for itself and who stands on several of them.
  corpus::CountedContacts contacts(const std::vector<tester::SourceFile> &files, tester::ReadResult *read_result = nullptr) {
    corpus::ContactBook book;
    services_.contacts().begin({1, 2}, "test", [&](model::ContactMarks &&marks) { book.add(std::move(marks)); });
    const tester::ReadResult result = read(files);
    services_.contacts().end();
    if (read_result != nullptr) *read_result = result;
    return book.take();
  }
  int probe(const std::vector<tester::SourceFile> &files) const { return tester::ReaderTester(plugin_, files, {}).probe(); }

 private:
  static model::Plan plan_of(const std::string &id, const std::string &options) {
    model::Plan plan;
    plan.plugins.emplace_back();
    plan.plugins.back().manifest.id = id;
    plan.plugins.back().manifest.require = {FH_EXT_TIME};
    plan.options = {{id, options}};
    return plan;
  }

  model::Plan plan_;
  workers::BlamePage blame_;
  worker::Services services_;
  tester::LoadedPlugin plugin_;
};

}  // namespace freehold::tests
