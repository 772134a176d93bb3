#include <stdio.h>
struct A { int a = 1; };
struct B { int b = 2; };
struct C : A, B { int c = 3; };
struct Hidden : private B { int h = 4; };
int main() {
  try { throw C(); } catch (B& b) { printf("B %d\n", b.b); }
  C c; c.b = 20;
  try { throw &c; } catch (B* b) { printf("B* %d %d\n", b->b, b == &c); }
  try { throw Hidden(); } catch (B&) { printf("wrong\n"); } catch (Hidden& h) { printf("hidden %d\n", h.h); }
  try { throw (C*)nullptr; } catch (B* b) { printf("null %d\n", b == nullptr); }
}
