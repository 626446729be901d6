#include <algorithm>
#include <array>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

constexpr int64_t kWords = 2'000'000;

constexpr std::array<std::string_view, 12> kSyllables = {"ka",  "lo", "mi",  "ren", "to",  "su",
                                                         "pel", "an", "dri", "vo",  "esh", "qu"};

static std::string MakeText(int64_t count) {
  std::string text;
  int64_t state = 42;
  for (int64_t i = 0; i < count; ++i) {
    state = (state * 1103515245 + 12345) % 2147483648;
    int64_t kind = state / 16;
    if (!text.empty()) text += ' ';
    text += kSyllables[kind % 12];
    text += kSyllables[kind / 12 % 12];
    if (kind / 144 % 4 != 0) text += kSyllables[kind / 576 % 12];
  }
  return text;
}

static std::unordered_map<std::string, int64_t> CountWords(const std::string& text) {
  std::unordered_map<std::string, int64_t> counts;
  std::string word;
  for (size_t start = 0; start < text.size();) {
    size_t end = std::min(text.find(' ', start), text.size());
    word.assign(text, start, end - start);
    ++counts[word];
    start = end + 1;
  }
  return counts;
}

int main() {
  auto counts = CountWords(MakeText(kWords));
  std::cout << counts.size() << " words\n";
  std::vector<std::pair<std::string, int64_t>> ranking(counts.begin(), counts.end());
  std::sort(ranking.begin(), ranking.end(),
            [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
  for (size_t i = 0; i < 10; ++i) std::cout << std::setw(7) << ranking[i].second << ' ' << ranking[i].first << '\n';
  std::map<char, int64_t> letters;
  for (const auto& [word, count] : counts) letters[word[0]] += count;
  for (const auto& [letter, count] : letters) std::cout << letter << ' ' << count << '\n';
}
