#include <stdio.h>
int main() {
  for (int i = 0; i < 5; i++) {
    switch (i) {
      case 0: try { throw i; } catch (int) { printf("zero\n"); } break;
      case 1: { try { printf("one\n"); break; } catch (...) { printf("wrong\n"); } }
      case 2: try { switch (i) { case 2: throw "two"; default: printf("wrong\n"); } } catch (const char* s) { printf("%s\n", s); }
      default: printf("default %d\n", i);
    }
  }
}
