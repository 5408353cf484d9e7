#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "host/report/renderers.hpp"
#include "tests/host/report/approved.hpp"
#include "tests/host/report/sample-report.hpp"

namespace freehold::report {
namespace {

// Validates every line (lines) or the whole of a file against a schema that is itself checked; prints what is wrong.
constexpr const char *kValidate = R"py(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1])); Draft202012Validator.check_schema(schema)
text = open(sys.argv[2]).read()
documents = [json.loads(l) for l in text.splitlines()] if sys.argv[3] == 'lines' else [json.loads(text)]
wrong = [e.json_path + ': ' + e.message for d in documents for e in Draft202012Validator(schema).iter_errors(d)]
print('\n'.join(wrong[:10])); sys.exit(1 if wrong or not documents else 0)
)py";

std::string python() {
  const char *path = std::getenv("FREEHOLD_PYTHON");
  return path == nullptr ? "/usr/bin/python3" : path;
}

int validate(const std::string &schema, const std::string &format, const Report &report, const std::string &how) {
  const std::string file = testing::TempDir() + "freehold-schema-" + std::to_string(::getpid()) + '-' + format;
  const std::string script = file + ".py";
  {
    std::ofstream out(file, std::ios::binary);
    find_renderer(format)->render(report, {}, out);
    std::ofstream(script) << kValidate;
  }
  const std::string command = "'" + python() + "' '" + script + "' '" FREEHOLD_SOURCE_DIR "/host/report/schema/" + schema + "' '" + file + "' " + how;
  const int result = std::system(command.c_str());
  std::remove(file.c_str());
  std::remove(script.c_str());
  return result;
}

TEST(Schema, DescribesEveryReport) {
  EXPECT_EQ(validate("report.schema.json", "json", sample_report(), "whole"), 0);
  EXPECT_EQ(validate("report.schema.json", "json", make_report({}, {}, {}, {}), "whole"), 1 << 8) << "an archetype has to be named";
  verdict::Verdict nothing;
  nothing.archetype.name = "unclear";
  nothing.scores[0].dimension = model::Dimension::ownership;
  nothing.scores[1].dimension = model::Dimension::funnel;
  nothing.scores[2].dimension = model::Dimension::dependence;
  EXPECT_EQ(validate("report.schema.json", "json", make_report({}, {}, nothing, {}), "whole"), 0);
}

TEST(Schema, DescribesEveryItemLine) { EXPECT_EQ(validate("item.schema.json", "jsonl", sample_report(), "lines"), 0); }

}  // namespace
}  // namespace freehold::report
