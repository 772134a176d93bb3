#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

struct Exception { Trace t; int code; Exception(int c) : t("exception"), code(c) {} };
void by_value() { try { throw Exception(1); } catch (Exception e) { e.code = 9; printf("value %d\n", e.code); throw; } }
int main() {
  try { by_value(); } catch (Exception& e) { printf("still %d\n", e.code); }
  Exception local(2);
  try { throw local; } catch (const Exception& e) { printf("copy %d\n", e.code); }
  printf("end\n");
}
