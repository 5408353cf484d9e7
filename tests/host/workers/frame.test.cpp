#include "host/workers/frame.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <thread>

#include "host/workers/unpack-messages.hpp"

namespace freehold::workers {
namespace {

struct Wire {
  Wire() {
    int ends[2];
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    a = Fd(ends[0]);
    b = Fd(ends[1]);
  }
  Fd a, b;
};

TEST(Frame, CarriesPayloadsOfEverySize) {
  Wire wire;
  const std::size_t sizes[] = {0, 1, 4095, 65536, 300'000, 5'000'000};
  std::thread sender([&] {
    FrameWriter writer;
    for (std::size_t size : sizes) EXPECT_TRUE(writer.put(MessageKind::note, std::string(size, static_cast<char>('a' + size % 20))));
    EXPECT_TRUE(writer.flush(wire.a.get()));
  });
  FrameReader reader;
  Frame frame;
  for (std::size_t size : sizes) {
    while (!reader.next(frame)) ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
    EXPECT_EQ(frame.payload, std::string(size, static_cast<char>('a' + size % 20)));
  }
  sender.join();
}

TEST(Frame, AKeptOneStaysWhileTheStreamGoesOn) {
  Wire wire;
  FrameWriter writer;
  for (const char *payload : {"the first", "the second", "the third"}) EXPECT_TRUE(writer.put(MessageKind::note, payload));
  ASSERT_TRUE(writer.flush(wire.a.get()));
  FrameReader reader;
  Frame frame;
  while (!reader.next(frame)) ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
  const std::string bytes = reader.keep();
  const std::string_view kept = frame.payload;
  for (const char *payload : {"the second", "the third"}) {
    while (!reader.next(frame)) ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
    EXPECT_EQ(frame.payload, payload);
  }
  EXPECT_EQ(kept, "the first");
  EXPECT_TRUE(kept.data() > bytes.data() && kept.data() < bytes.data() + bytes.size());
  EXPECT_FALSE(reader.next(frame));
}

TEST(Frame, CarriesDescriptorsInOrder) {
  Wire wire;
  std::vector<Fd> files;
  std::vector<int> numbers;
  for (int i = 0; i < 400; ++i) {
    files.emplace_back(::memfd_create("x", MFD_CLOEXEC));
    ASSERT_EQ(::ftruncate(files.back().get(), i), 0);
    numbers.push_back(files.back().get());
  }
  std::thread sender([&] {
    FrameWriter writer;
    EXPECT_TRUE(writer.put(MessageKind::work, "none"));
    EXPECT_TRUE(writer.put(MessageKind::work, "all", numbers));
    EXPECT_TRUE(writer.put(MessageKind::work, "two", {numbers[1], numbers[2]}));
    EXPECT_FALSE(writer.put(MessageKind::work, "", std::vector<int>(kMaxDescriptors + 1, 0)));
    EXPECT_TRUE(writer.flush(wire.a.get()));
  });
  FrameReader reader;
  Frame frame;
  for (std::size_t expected : {0u, 400u, 2u}) {
    while (!reader.next(frame)) ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
    ASSERT_EQ(frame.descriptors.size(), expected);
    EXPECT_EQ(frame.payload, expected == 0 ? "none" : expected == 2 ? "two" : "all");
    for (std::size_t i = 0; i < expected; ++i) {
      EXPECT_EQ(::lseek(frame.descriptors[i].get(), 0, SEEK_END), static_cast<off_t>(expected == 2 ? i + 1 : i));
    }
  }
  sender.join();
}

TEST(Frame, OneThatIsTooLongOrBrokenOffWasNeverThere) {
  Wire wire;
  FrameWriter writer;
  const Fd file(::memfd_create("x", MFD_CLOEXEC));
  const std::vector<int> descriptors{file.get()};
  EXPECT_TRUE(writer.put_values(MessageKind::note, std::string("one"), std::uint32_t{2}));
  EXPECT_FALSE(writer.put_written(MessageKind::work, [](std::string &bytes) { bytes.append(kMaxFrame + 1, 'x'); }, descriptors));
  EXPECT_THROW(writer.put_written(MessageKind::work, [](std::string &bytes) { bytes += "half", throw std::bad_alloc(); }, descriptors), std::bad_alloc);
  EXPECT_TRUE(writer.put_written(MessageKind::work, [](std::string &bytes) { bytes += "whole"; }, descriptors));
  EXPECT_TRUE(writer.flush(wire.a.get()));
  FrameReader reader;
  Frame frame;
  ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
  ASSERT_TRUE(reader.next(frame));
  std::pair<std::string, std::uint32_t> values;
  model::Decoder decoder(frame.payload);
  decoder(values.first, values.second);
  EXPECT_TRUE(decoder.at_end());
  EXPECT_EQ(values, std::pair(std::string("one"), std::uint32_t{2}));
  while (!reader.next(frame)) ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
  EXPECT_EQ(frame.payload, "whole");
  EXPECT_EQ(frame.descriptors.size(), 1u);
  EXPECT_FALSE(reader.next(frame));
}

TEST(Frame, NonsenseBreaksTheStream) {
  const auto header = [](std::uint32_t kind, std::uint32_t size, std::uint32_t files, std::uint32_t mark) {
    const std::uint32_t words[] = {kind, size, files, mark};
    return std::string(reinterpret_cast<const char *>(words), sizeof words);
  };
  constexpr std::uint32_t kMark = 0x46524831;
  for (const std::string &bytes : {header(1, 0, 0, 7), header(1, 0xffffffff, 0, kMark), header(1, 0, 100000, kMark), header(70000, 0, 0, kMark),
                                   header(1, 0, 1, kMark), std::string(64, 'x')}) {
    Wire wire;
    ASSERT_EQ(::write(wire.a.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    FrameReader reader;
    Frame frame;
    ASSERT_EQ(reader.fill(wire.b.get()), Received::some);
    EXPECT_FALSE(reader.next(frame));
    EXPECT_TRUE(reader.broken());
    EXPECT_EQ(reader.fill(wire.b.get()), Received::broken);
  }
}

TEST(Frame, TheEndIsSeen) {
  Wire wire;
  wire.a.reset();
  FrameReader reader;
  EXPECT_EQ(reader.fill(wire.b.get()), Received::closed);
  FrameWriter writer;
  EXPECT_TRUE(writer.put(MessageKind::bye, "x"));
  EXPECT_FALSE(writer.flush(wire.b.get()));
}

TEST(Protocol, EveryPayloadComesBackAsItWas) {
  workers::Setup setup;
  setup.session = 7;
  setup.do_not_load = {1, 2};
  workers::Setup setup_back;
  std::string bytes;
  model::encode(setup, bytes);
  ASSERT_TRUE(model::decode(bytes, setup_back));
  EXPECT_EQ(setup_back.do_not_load, setup.do_not_load);
  EXPECT_EQ(setup_back.limits.memory, setup.limits.memory);

  FinishTask task;
  task.header = {9, {1}, {{3, 4}}, 5};
  task.channel = "letters";
  task.state = {{{"key", -1, INT64_MAX}}, {}};
  FinishTask task_back;
  bytes.clear();
  model::encode(task, bytes);
  ASSERT_TRUE(model::decode(bytes, task_back));
  EXPECT_EQ(task_back.header.skip_items[0].plugin, 4u);
  EXPECT_EQ(task_back.state[0][0].b, INT64_MAX);
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(model::decode(std::string_view(bytes).substr(0, size), task_back)) << size;
}

TEST(Protocol, EnumeratorsBeyondTheLastAreRefused) {
  model::JudgedItem item;
  item.item.links.emplace_back();
  item.results.emplace_back();
  const auto taken = [&item] {
    std::string bytes;
    model::encode(item, bytes);
    model::JudgedItem back;
    return model::decode(bytes, back);
  };
  item.item.links[0].place = model::Place::aside;
  EXPECT_TRUE(taken());
  item.item.links[0].place = static_cast<model::Place>(model::kPlaces);
  EXPECT_FALSE(taken());
  item.item.links[0].place = model::Place::main;
  item.item.precision = static_cast<model::Precision>(3);
  EXPECT_FALSE(taken());
  item.item.precision = model::Precision::byte;
  item.results[0].outcome = static_cast<model::Outcome>(3);
  EXPECT_FALSE(taken());
}

TEST(Protocol, RawBytesTravelBehindAPayload) {
  ListingPart part{{{"a", 3, 9}}};
  const std::string message = with_tail(part, "\xff\0\x80");
  ListingPart back;
  std::string_view tail;
  ASSERT_TRUE(split_tail(message, back, tail));
  EXPECT_EQ(back.files[0].path, "a");
  EXPECT_EQ(tail, std::string_view("\xff"));
  for (const char *bad : {"", "\xff", "\x7f", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"}) EXPECT_FALSE(split_tail(bad, back, tail));
}

}  // namespace
}  // namespace freehold::workers
