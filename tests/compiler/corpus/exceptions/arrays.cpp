#include <stdio.h>
int left;
struct Item { int id; Item() : id(left) { if (left-- == 0) throw "no more"; printf("+%d\n", id); } ~Item() { printf("-%d\n", id); } };
struct Holder { Item items[3]; Holder() { printf("Holder\n"); } };
int main() {
  for (int n = 1; n < 5; n++) {
    left = n;
    try { Item local[3]; printf("local done\n"); } catch (const char* s) { printf("local: %s\n", s); }
    left = n;
    try { Item* items = new Item[3]; printf("new done\n"); delete[] items; } catch (const char* s) { printf("new: %s\n", s); }
    left = n;
    try { Holder h; } catch (const char* s) { printf("member: %s\n", s); }
  }
}
