#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

constexpr int64_t kLines = 200'000;

static std::string Shift(const std::string& text, int64_t key) {
  std::string result;
  for (char c : text) result += 'a' <= c && c <= 'z' ? static_cast<char>((c - 'a' + key) % 26 + 'a') : c;
  return result;
}

static std::string MakeLine(int64_t number) {
  char line[64];
  std::snprintf(line, sizeof line, "item %06ld; price %.2f; %s", number, number * 37 % 1000 / 8.0, number % 3 ? "sold" : "open");
  return line;
}

static std::string Replace(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

static void Title(std::string& text) {
  bool inside = false;
  for (char& c : text) {
    c = inside ? std::tolower(c) : std::toupper(c);
    inside = std::isalpha(c);
  }
}

static size_t Count(std::string_view text, std::string_view word) {
  size_t count = 0;
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

static int64_t Checksum(const std::string& text) {
  int64_t value = 0;
  for (unsigned char c : text) value = (value * 31 + c) % 1'000'000'007;
  return value;
}

int main() {
  std::vector<std::string> lines;
  for (int64_t number = 0; number < kLines; ++number) {
    std::string line = MakeLine(number);
    if (number % 4 == 0) {
      line = Replace(std::move(line), "sold", "gone");
      for (char& c : line) c = std::toupper(c);
    } else if (number % 4 == 1) {
      line = Shift(line, number % 25 + 1);
    } else if (number % 4 == 2) {
      std::reverse(line.begin(), line.end());
      Title(line);
    }
    lines.push_back(std::move(line));
  }
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += '\n';
    text += line;
  }
  std::cout << text.size() << ' ' << Checksum(text) << ' ' << Count(text, "gone") << ' ' << Count(text, "GONE") << '\n';
  std::string_view longest, rest = text;
  while (!rest.empty()) {
    size_t end = std::min(rest.find('\n'), rest.size());
    if (end > longest.size()) longest = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::cout << longest << '\n';
  for (int i = 0; i < 4; ++i) {
    std::string line = lines[i];
    line.resize(std::max<size_t>(line.size(), 40), '.');
    std::cout << line << "|\n";
  }
}
