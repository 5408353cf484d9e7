// Reading a unit: its bytes, what the reader emits, one frame a result.
#include <unistd.h>

#include "host/worker/loop.hpp"

namespace freehold::worker {

using workers::MessageKind;

bool Loop::read(model::Decoder &in, bool judging, std::vector<workers::Fd> &files) {
  workers::ReadTask task;
  in(task);
  const std::size_t count = task.companions.size() + 1;
  if (!in.ok() || files.size() < count) return false;
  std::vector<workers::Fd> own;
  for (std::size_t i = 0; i < count; ++i) {
    own.push_back(std::move(files.back()));
    files.pop_back();
  }
  start_task(task.header, 0);
  read_unit(task, judging, std::move(own));
  done();
  return true;
}

void Loop::note(std::string code, const workers::ReadTask &task, const std::string &path, std::string sentence) {
  send_result(MessageKind::note, model::Note{std::move(code), task.source, path, "", std::move(sentence)});
}

void Loop::read_unit(const workers::ReadTask &task, bool judging, std::vector<workers::Fd> files) {
  const std::string cap = std::to_string(setup_.limits.unit_bytes >> 20) + " MiB";
  std::vector<FileBytes> contents;
  workers::Unit unit;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string &path = i == 0 ? task.path : task.companions[i - 1];
    contents.emplace_back(files[i].get(), setup_.limits.unit_bytes, file_buffer_);
    files[i].reset();
    const FileBytes &file = contents.back();
    // A plugin has closed what was not its own, before this unit's turn: the host asks somebody else.
    if (file.state() == FileBytes::State::gone) ::_exit(1);
    if (file.state() != FileBytes::State::read) {
      const bool large = file.state() == FileBytes::State::too_large;
      note(large ? "file-too-large" : "unreadable-file", task, path,
           large ? "It is larger than " + cap + " and was not read." : "It could not be read.");
      if (i == 0) return;
      continue;
    }
    bytes += file.bytes().size();
    if (i == 0) {
      unit.main = {path, file.bytes()};
    } else {
      unit.companions.push_back({path, file.bytes()});
    }
  }
  unit.index = task.header.id;
  unit.reader = task.reader;
  unit.source = task.source;
  unit.address = task.address;
  unit.context = task.context;
  unit.contact_key = setup_.contact_key;
  blame_.set_task(task.header.id, bytes);
  handlers_.read(unit, judging, skip_, output_for(task, bytes));
}

workers::ReadOutput Loop::output_for(const workers::ReadTask &task, std::uint64_t bytes) {
  workers::ReadOutput out;
  out.begin = [this, &task](std::uint64_t ordinal, std::uint64_t item_bytes) {
    ordinal_ = ordinal;
    blame_.set_item(ordinal, item_bytes);
    skip_for(task.header, ordinal);
  };
  out.item = [this, &task, bytes](model::JudgedItem &&item) {
    send_item(task, std::move(item));
    blame_.set_item(ordinal_, bytes);  // the reader goes on with the rest of the unit
  };
  out.channel = [this](model::Channel &&channel) { send_result(MessageKind::channel, channel); };
  out.metrics = [this](model::MetricRecord &&record) { send_result(MessageKind::metrics, record); };
  out.contacts = [this](model::ContactCount &&count) { send_result(MessageKind::contacts, count); };
  out.contact_marks = [this](model::ContactMarks &&marks) { send_result(MessageKind::contact_marks, marks); };
  out.note = [this](model::Note &&note) { send_result(MessageKind::note, note); };
  return out;
}

// Posted at once: what was read before a crash is the same for every run.
template <class T>
void Loop::send_result(MessageKind kind, const T &value) {
  if (results_++ < resume_at_) return;
  if (!out_.put_values(kind, workers::ResultHeader{task_}, value)) {
    const model::Note lost{"item-lost", "", "", "", "Something that was read is larger than a message can hold."};
    out_.put_values(MessageKind::note, workers::ResultHeader{task_}, lost);
  }
  post();
}

void Loop::send_item(const workers::ReadTask &task, model::JudgedItem &&item) {
  if (results_++ < resume_at_) return;
  if (ordinal_ < setup_.limits.items_per_unit) {
    if (out_.put_values(MessageKind::item, workers::ResultHeader{task_}, ordinal_, item)) return post();
    --results_;
    return note("item-lost", task, task.path, "The item " + item.item.id + " is larger than a message can hold.");
  }
  --results_;
  if (ordinal_ == setup_.limits.items_per_unit) {
    note("item-lost", task, task.path, "It holds more than " + std::to_string(setup_.limits.items_per_unit) + " items; the rest was not read.");
  }
}

}  // namespace freehold::worker
