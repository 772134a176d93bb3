#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

int run(int k) {
  Trace f("function");
  for (int i = 0; i < 3; i++) {
    Trace t("round");
    try {
      Trace u("inside");
      if (k == 1 && i == 1) break;
      if (k == 2 && i == 0) continue;
      if (k == 3) return 33;
      if (k == 4) goto out;
      if (i == 1) throw i;
      printf("body %d\n", i);
    } catch (int n) { Trace h("handler"); printf("caught %d\n", n); if (k == 5) return 55; if (k == 6) break; if (k == 7) goto out; continue; }
  }
  return 0;
out:
  printf("out\n");
  return 44;
}
int main() { for (int k = 0; k < 8; k++) printf("= %d\n", run(k)); }
