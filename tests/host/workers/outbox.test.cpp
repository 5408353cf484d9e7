// What a worker holds is found by the host, once, whatever had been sent before.
#include "host/workers/outbox.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "host/workers/frame.hpp"

namespace freehold::workers {
namespace {

// Both sides of one outbox, and the bare memory.
struct Shared {
  Shared() : memory(::memfd_create("outbox", MFD_CLOEXEC)) {
    EXPECT_EQ(::ftruncate(memory.get(), static_cast<off_t>(4096 + Outbox::kMemory)), 0);
    worker = Outbox(memory.get(), 4096);
    host = Outbox(memory.get(), 4096);
  }
  void scribble(std::size_t at, std::uint64_t number) { EXPECT_EQ(::pwrite(memory.get(), &number, sizeof number, static_cast<off_t>(4096 + at)), 8); }

  Fd memory;
  Outbox worker;
  Outbox host;
};

TEST(Outbox, HoldsNothingAtFirst) {
  const Shared shared;
  EXPECT_EQ(shared.host.left(0), "");
  EXPECT_EQ(shared.host.left(12), "");
}

TEST(Outbox, KeepsWhatWasHeldAndWhatCameToIt) {
  Shared shared;
  EXPECT_TRUE(shared.worker.hold(10, "first"));
  EXPECT_EQ(shared.host.left(10), "first");
  EXPECT_TRUE(shared.worker.hold(10, "first second"));
  EXPECT_EQ(shared.host.left(10), "first second");
}

TEST(Outbox, LeavesOutWhatTheSocketBrought) {
  Shared shared;
  shared.worker.hold(10, "first second");
  EXPECT_EQ(shared.host.left(16), "second");
  EXPECT_EQ(shared.host.left(22), "") << "all of it was sent";
  EXPECT_EQ(shared.host.left(1000), "");
  shared.worker.hold(22, "third");
  EXPECT_EQ(shared.host.left(22), "third");
  EXPECT_EQ(shared.host.left(21), "") << "there is a hole before it: nothing can be made of it";
}

TEST(Outbox, RefusesMoreThanItHolds) {
  Shared shared;
  EXPECT_FALSE(shared.worker.hold(0, std::string(Outbox::kMemory, 'x')));
  const std::string most(Outbox::kMemory - 16, 'x');
  EXPECT_TRUE(shared.worker.hold(0, most));
  EXPECT_EQ(shared.host.left(0), most);
}

TEST(Outbox, BelievesNoNumber) {
  Shared shared;
  shared.worker.hold(0, "held");
  shared.scribble(8, UINT64_MAX);  // the size
  EXPECT_EQ(shared.host.left(0).size(), Outbox::kMemory - 16);
  EXPECT_EQ(shared.host.left(5), shared.host.left(0).substr(5));
  shared.scribble(0, UINT64_MAX);  // the position
  EXPECT_EQ(shared.host.left(0), "");
  EXPECT_EQ(shared.host.left(UINT64_MAX).size(), Outbox::kMemory - 16);
}

TEST(Outbox, CarriesOnAStreamOfFrames) {
  Shared shared;
  int ends[2];
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends), 0);
  const Fd ours(ends[0]), theirs(ends[1]);
  FrameWriter out;
  out.put(MessageKind::note, "sent");
  ASSERT_TRUE(out.flush(theirs.get()));
  out.put(MessageKind::note, "held");
  ASSERT_TRUE(shared.worker.hold(out.position(), out.pending_bytes()));

  FrameReader in;
  Frame frame;
  ASSERT_EQ(in.fill(ours.get()), Received::some);
  ASSERT_TRUE(in.next(frame));
  EXPECT_EQ(frame.payload, "sent");
  EXPECT_FALSE(in.next(frame));
  in.add(shared.host.left(in.received()));
  ASSERT_TRUE(in.next(frame));
  EXPECT_EQ(frame.payload, "held");
  EXPECT_EQ(shared.host.left(in.received()), "");
}

}  // namespace
}  // namespace freehold::workers
