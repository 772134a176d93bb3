#include <stdio.h>
class Stack {
  int items[3]; int count = 0;
public:
  class Full {}; class Empty { public: int asked; Empty(int n) : asked(n) {} };
  void push(int n) { if (count == 3) throw Full(); items[count++] = n; }
  int pop() { if (count == 0) throw Empty(count); return items[--count]; }
};
int main() {
  Stack s;
  try { for (int i = 0;; i++) { s.push(i); printf("pushed %d\n", i); } } catch (Stack::Full&) { printf("full\n"); }
  try { for (;;) printf("popped %d\n", s.pop()); } catch (const Stack::Empty& e) { printf("empty %d\n", e.asked); }
}
