#include <stdio.h>
int main() {
  int x = 3; const int y = 4;
  try { throw &x; } catch (const int* p) { printf("const int* %d\n", *p); }
  try { throw &y; } catch (int*) { printf("wrong\n"); } catch (const int* p) { printf("kept const %d\n", *p); }
  try { throw &x; } catch (void* p) { printf("void* %d\n", *(int*)p); }
  try { throw "text"; } catch (char*) { printf("wrong\n"); } catch (const char* s) { printf("%s\n", s); }
  try { throw nullptr; } catch (int* p) { printf("nullptr %d\n", p == nullptr); }
}
