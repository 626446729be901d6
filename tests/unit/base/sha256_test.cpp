#include "base/sha256.h"

#include <doctest/doctest.h>

namespace {

std::string hash_of(std::string_view bytes) {
  pyx::Sha256 hash;
  hash.update(bytes);
  return hash.hex();
}

}  // namespace

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(hash_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hash_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hash_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("SHA-256 does not depend on how the bytes come") {
  std::string text(1000, 'x');
  pyx::Sha256 hash;
  for (std::size_t i = 0; i < text.size(); i += 7) hash.update(std::string_view(text).substr(i, 7));
  CHECK(hash.hex() == hash_of(text));
}

TEST_CASE("fields are told apart") {
  pyx::Sha256 one, two;
  one.field("ab");
  one.field("c");
  two.field("a");
  two.field("bc");
  CHECK(one.hex() != two.hex());
}
