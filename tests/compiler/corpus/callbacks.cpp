#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Event {
  int kind;
  union {
    struct {
      int bytes;
      const char *data;
    } read;
    int error;
  };
};
typedef void (*Handler)(const Event *, void *context);
struct Entry {
  const char *name;
  Handler handler;
};
static void onRead(const Event *e, void *context) {
  *(int *)context += e->read.bytes;
  printf("read %.*s\n", e->read.bytes, e->read.data);
}
static void onError(const Event *e, void *) { printf("error %d\n", e->error); }
static const Entry table[] = {{"read", onRead}, {"error", &onError}, {nullptr, nullptr}};
static Handler find(const char *name) {
  for (const Entry *e = table; e->name; ++e)
    if (strcmp(e->name, name) == 0) return e->handler;
  return nullptr;
}
static int byValue(const void *a, const void *b) {
  int x = *static_cast<const int *>(a), y = *static_cast<const int *>(b);
  return (x > y) - (x < y);
}
static int (*pick(int which))(const char *, const char *) { return which ? strcmp : nullptr; }
static int (*const operations[3])(int, int) = {[](int a, int b) { return a + b; }, [](int a, int b) { return a - b; }, [](int a, int b) { return a * b; }};

int main() {
  int total = 0;
  Event e = {1, {{4, "data!"}}};
  find("read")(&e, &total);
  e.kind = 2;
  e.error = 10054;
  Handler h = find("error");
  h(&e, nullptr);
  if (!find("nothing")) printf("none\n");
  printf("%d\n", total);
  int values[] = {5, -3, 9, 0, 2};
  qsort(values, 5, sizeof *values, byValue);
  for (int v : values) printf("%d ", v);
  int key = 9;
  int *found = (int *)bsearch(&key, values, 5, sizeof(int), byValue);
  printf("at %d\n", (int)(found - values));
  printf("%d\n", pick(1)("a", "a"));
  for (auto f : operations) printf("%d ", f(7, 5));
  printf("\n");
  return 0;
}
