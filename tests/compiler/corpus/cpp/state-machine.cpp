#include <cstdio>
class Machine {
  enum class S { Idle, Conn, Done, N };
  using Step = S (Machine::*)(char);
  S s = S::Idle;
  int bytes = 0;
  S idle(char c) { return c == 'c' ? S::Conn : S::Idle; }
  S conn(char c) {
    if (c == 'x') return S::Done;
    ++bytes;
    return S::Conn;
  }
  S done(char) { return S::Done; }
  static constexpr int count = static_cast<int>(S::N);
  static const Step table[count];

 public:
  void feed(const char* t) {
    while (*t) s = (this->*table[static_cast<int>(s)])(*t++);
  }
  int got() const { return bytes; }
  bool finished() const { return s == S::Done; }
};
const Machine::Step Machine::table[] = {&Machine::idle, &Machine::conn, &Machine::done};
int main() {
  Machine m;
  m.feed("aac123");
  printf("%d %d\n", m.got(), m.finished());
  m.feed("4xzz");
  printf("%d %d\n", m.got(), m.finished());
}
