#include <cstdio>
#include <string>
#include <stdexcept>
struct S { std::string name; S(const char *n) : name(n) {} ~S() { printf("~%s\n", name.c_str()); } };
static std::string build(int n) {
  std::string a = "prefix which is long enough for heap ";
  S s("built");
  if (n > 2) throw std::invalid_argument(a + "too big");
  return a + std::to_string(n);
}
static int use(const std::string &a, const std::string &b) { return (int)(a.size() + b.size()); }
int main() {
  try { printf("%d\n", use(build(1), build(2))); printf("%d\n", use(build(2), build(3))); }
  catch (const std::invalid_argument &e) { printf("%s\n", e.what()); }
  std::string t = "abc";
  try { t.at(10) = 'x'; } catch (const std::out_of_range &e) { printf("out of range\n"); }
  try { std::string u = t.substr(7); } catch (const std::out_of_range &e) { printf("out of range 2\n"); }
  try { std::stoi("abc"); } catch (const std::invalid_argument &e) { printf("invalid %s\n", e.what()); }
  try { std::stoi("99999999999"); } catch (const std::out_of_range &e) { printf("oor %s\n", e.what()); }
  try { t.erase(9); } catch (const std::exception &e) { printf("ex\n"); }
}
