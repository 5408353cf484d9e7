// Records as the SDK shows them, from hosts of this, an older and a newer version, and from one that lies.
#include <freehold/plugin.hpp>

#include <gmock/gmock.h>

namespace freehold::sdk {
namespace {

using ::testing::ElementsAre;

fh_str str(std::string_view text) { return {text.data(), text.size()}; }

// {"a": [1, "x"], "b": null, "a": true}, each node `stride` bytes from the next, what lies beyond the known struct filled with 0xA5.
struct Nodes {
  explicit Nodes(std::size_t stride) : bytes(6 * stride, '\xA5') {
    const fh_node nodes[6] = {{FH_NODE_OBJECT, 6, {}, {}, FH_UNKNOWN},          {FH_NODE_LIST, 4, str("a"), {}, FH_UNKNOWN},
                              {FH_NODE_NUMBER, 3, {}, str("1"), 1},             {FH_NODE_TEXT, 4, {}, str("x"), FH_UNKNOWN},
                              {FH_NODE_NULL, 5, str("b"), {}, FH_UNKNOWN},      {FH_NODE_TRUE, 6, str("a"), {}, FH_UNKNOWN}};
    for (std::size_t i = 0; i < 6; ++i) std::memcpy(bytes.data() + i * stride, &nodes[i], std::min(stride, sizeof(fh_node)));
    record.struct_size = sizeof record;
    record.nodes = {bytes.data(), 6, static_cast<std::uint32_t>(stride)};
  }
  fh_node &node(std::size_t i) { return *reinterpret_cast<fh_node *>(bytes.data() + i * sizeof(fh_node)); }
  std::vector<char> bytes;
  fh_record record{};
};

TEST(Records, AreObjectsOfNamedValues) {
  for (const std::size_t stride : {sizeof(fh_node), sizeof(fh_node) + 16}) {
    const Nodes nodes(stride);
    const Record record(&nodes.record);
    EXPECT_TRUE(record.value().is_object());
    EXPECT_TRUE(record["a"].is_list());
    EXPECT_TRUE(record["b"].is_null());
    std::vector<std::string> names;
    for (const Value &member : record) names.emplace_back(member.name());
    EXPECT_THAT(names, ElementsAre("a", "b", "a"));
    std::vector<std::string> texts;
    for (const Value &element : record["a"]) texts.emplace_back(element.text());
    EXPECT_THAT(texts, ElementsAre("1", "x"));
    EXPECT_EQ((*record["a"].begin()).integer(), 1);
    EXPECT_TRUE(record["c"].absent());
    EXPECT_TRUE(record["c"]["d"]["e"].absent());
    EXPECT_TRUE(record["c"].text().absent());
    EXPECT_EQ(record["b"].integer(), std::nullopt);
    EXPECT_TRUE(record["b"].empty());
  }
}

TEST(Records, ALyingHostIsSurvived) {
  Nodes nodes(sizeof(fh_node));
  nodes.node(0).next = 4000000000u;
  nodes.node(1).next = 0;
  nodes.node(5).next = 1;
  const Record record(&nodes.record);
  std::size_t members = 0;
  for ([[maybe_unused]] const Value &member : record) ++members;
  EXPECT_LE(members, 6u);
  for ([[maybe_unused]] const Value &element : record["a"]) ++members;
  EXPECT_LE(members, 12u);
  fh_record none{};
  none.struct_size = 8;
  none.nodes = nodes.record.nodes;  // beyond what it says it has
  EXPECT_TRUE(Record(&none).value().absent());
  EXPECT_TRUE(Record(&none)["a"].absent());
}

struct FakeRecords {
  std::int32_t answer = FH_OK;
  int handed = 0;
  fh_records table{sizeof(fh_records), 0, read};
  fh_host raw{sizeof(fh_host), 0, this, str("9.9"), extension, str("{}")};

  static std::int32_t read(void *self, fh_str, fh_str, const fh_record_sink *sink, fh_str *why) noexcept {
    auto &fake = *static_cast<FakeRecords *>(self);
    const Nodes nodes(sizeof(fh_node));
    for (int i = 0; i < 3; ++i) {
      ++fake.handed;
      if (const std::int32_t code = sink->record(sink->user, &nodes.record); code != FH_OK) return code;
    }
    if (fake.answer != FH_OK) *why = str("line 4: cut");
    return fake.answer;
  }
  static const void *extension(const fh_host *self, const char *id) noexcept {
    return std::string_view(id) == FH_EXT_JSON ? &static_cast<FakeRecords *>(self->host)->table : nullptr;
  }
};

TEST(Records, ComeOneAfterTheOther) {
  FakeRecords fake;
  const Host host(&fake.raw);
  int seen = 0;
  EXPECT_FALSE(host.json("[]", {}, [&](const Record &) { ++seen; }).partial);
  EXPECT_EQ(seen, 3);
  host.json("[]", {}, [&](const Record &) { return false; });
  EXPECT_EQ(fake.handed, 4);
  EXPECT_THROW(host.json("[]", {}, [](const Record &) { throw std::runtime_error("mine"); }), std::runtime_error);
  EXPECT_EQ(fake.handed, 5);
}

TEST(Records, HowReadingEndedIsSaid) {
  FakeRecords fake;
  const Host host(&fake.raw);
  fake.answer = FH_E_PARTIAL;
  const Reading cut = host.json("[]", {}, [](const Record &) {});
  EXPECT_TRUE(cut.partial);
  EXPECT_EQ(cut.why, "line 4: cut");
  fake.answer = FH_E_FORMAT;
  EXPECT_THROW(host.json("[]", {}, [](const Record &) {}), Failure);
  EXPECT_THROW(host.table("", [](const Record &) {}), Failure);  // not offered
  EXPECT_THROW(host.time("2026"), Failure);
}

}  // namespace
}  // namespace freehold::sdk
