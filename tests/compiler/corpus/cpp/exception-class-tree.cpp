#include <cstdio>
#include <stdexcept>
#include <string>
class NetError : public std::runtime_error {
  int code_;

 public:
  NetError(const std::string& w, int c) : std::runtime_error(w + " (" + std::to_string(c) + ")"), code_(c) {}
  int code() const noexcept { return code_; }
};
class Timeout final : public NetError {
 public:
  Timeout() : NetError("timeout", 10060) {}
  const char* what() const noexcept override { return "slow"; }
};
struct Guard {
  const char* n;
  ~Guard() { printf("~%s ", n); }
};
void work(int k) {
  Guard g{"work"};
  switch (k) {
    case 0:
      throw NetError("reset", 10054);
    case 1:
      throw Timeout();
    case 2:
      throw std::out_of_range("range");
    case 3:
      throw "text";
    case 4:
      throw k;
  }
  printf("fine ");
}
int main() {
  for (int i = 0; i < 6; i++) {
    try {
      Guard g{"try"};
      work(i);
    } catch (const Timeout& t) {
      printf("T %s %d\n", t.what(), t.code());
    } catch (const NetError& e) {
      printf("N %s\n", e.what());
    } catch (const std::exception& e) {
      printf("E %s\n", e.what());
    } catch (const char* s) {
      printf("S %s\n", s);
    } catch (...) {
      printf("?\n");
    }
  }
  printf("\n");
}
