#include <stdio.h>
#include <string.h>

class Counter {
 public:
  Counter() : count(0), step(1) {}
  explicit Counter(int start, int step = 2) : count(start), step(step) {}
  void add() { count += step; }
  int value() const { return count; }
  Counter &twice() {
    add();
    add();
    return *this;
  }
  static int made() { return total; }
  static int total;

 private:
  int count;
  int step;
};
int Counter::total = 3;

class Trace {
 public:
  Trace(const char *name) : name(name) { printf("+%s ", name); }
  ~Trace() { printf("-%s ", name); }
  Trace(const Trace &) = delete;
  Trace &operator=(const Trace &) = delete;
  const char *name;
};

struct Member {
  Trace a{"a"};
  Trace b = "b";
  int n = 4;
  Member() { printf("body "); }
  ~Member() { printf("end "); }
};

struct Later {
  int get();
  int data = 6;
  struct Inner {
    int deep = 1;
  } inner;
};
int Later::get() { return data + inner.deep; }

static int early(int n) {
  Trace t("early");
  if (n == 0) return 0;
  {
    Trace u("inner");
    if (n == 1) return 1;
  }
  for (int i = 0; i < 3; i++) {
    Trace v("loop");
    if (i == n) continue;
    if (i == 1) break;
  }
  return 2;
}

int main() {
  Counter c;
  c.add();
  Counter d(10), e(10, 5), f{1};
  d.twice().twice();
  e.add();
  printf("%d %d %d %d\n", c.value(), d.value(), e.value(), f.value());
  printf("%d %d\n", Counter::made(), Counter::total);
  Counter *p = &d;
  p->add();
  printf("%d\n", (*p).value());
  {
    Trace one("one");
    Trace two("two");
  }
  printf("\n");
  for (int i = 0; i < 4; i++) {
    int r = early(i);
    printf("= %d\n", r);
  }
  {
    Member m;
    printf("%d ", m.n);
  }
  printf("\n");
  Trace *h = new Trace("heap");
  delete h;
  printf("\n");
  Later l;
  printf("%d\n", l.get());
  const Counter k(4);
  printf("%d\n", k.value());
  Counter copy = d;
  copy.add();
  printf("%d %d\n", copy.value(), d.value());
  Trace("temporary");
  printf("after\n");
  return 0;
}
