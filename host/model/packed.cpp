#include "host/model/packed.hpp"

#include <cstring>

#include "host/model/wire.hpp"

namespace freehold::model {

RareBytes::RareBytes(std::uint32_t count, std::string_view bytes) {
  if (count == 0 && bytes.empty()) return;
  const Head head{count, static_cast<std::uint32_t>(bytes.size())};
  block_ = std::make_unique_for_overwrite<char[]>(sizeof head + bytes.size());
  std::memcpy(block_.get(), &head, sizeof head);
  std::copy(bytes.begin(), bytes.end(), block_.get() + sizeof head);
}

RareBytes::Head RareBytes::head() const {
  Head head;
  if (block_) std::memcpy(&head, block_.get(), sizeof head);
  return head;
}

template <class T>
Packed<T>::Packed(const std::vector<T> &values) {
  std::string wire;
  Encoder encoder(wire);
  for (const T &value : values) encoder(value);
  bytes_ = RareBytes(static_cast<std::uint32_t>(values.size()), wire);
}

template <class T>
std::vector<T> Packed<T>::values() const {
  std::vector<T> values;
  values.reserve(size());
  for (const T &value : *this) values.push_back(value);
  return values;
}

template <class T>
void Packed<T>::push_back(const T &value) {
  std::string longer(wire());
  encode(value, longer);
  bytes_ = RareBytes(static_cast<std::uint32_t>(size() + 1), longer);
}

template <class T>
void Packed<T>::Iterator::read() {
  if (left_ == 0) return;
  Decoder decoder(ahead_);
  decoder(value_);
  ahead_ = decoder.left();
}

template class Packed<Finding>;
template class Packed<Accumulation>;
template class Packed<std::uint32_t>;

}  // namespace freehold::model
