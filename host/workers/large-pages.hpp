// The heap in large pages: the kernel is asked to hand it out two megabytes at a time. Why: an audit fills tens of megabytes and gives nothing back before
// it ends. A page of four kilobytes costs 1.7 µs when it is first met and a place in the processor's small table of addresses ever after; large ones cost
// a quarter of that, and stay in the table.
//
// A few megabytes more are taken than are used. Where the kernel has no large pages to give, or the heap is another allocator's, nothing happens.
#pragma once

namespace freehold::workers {

// To be called once, before much is allocated.
void begin_large_pages();

// To be called now and then while memory fills, for what the heap has grown by. Costs nothing where it has not.
void extend_large_pages();

}  // namespace freehold::workers
