#include <cstdio>
class B {
  int n = 0;
  char buf[64];

 public:
  B& add(const char* s) {
    while (*s) buf[n++] = *s++;
    buf[n] = 0;
    return *this;
  }
  B& add(int v) {
    n += snprintf(buf + n, sizeof buf - n, "%d", v);
    return *this;
  }
  B&& take() && {
    add("!");
    return static_cast<B&&>(*this);
  }
  const char* str() const { return buf; }
  B* operator->() { return this; }
};
int main() {
  printf("%s\n", B().add("a").add(12).add("b").str());
  B b;
  b->add("x")->add(3);
  printf("%s\n", b.str());
  printf("%s\n", B().add("t").str());
  B c = B().take();
  printf("%s\n", c.str());
}
