#include <stdio.h>
#include <stdlib.h>
#include <string.h>

class Text {
 public:
  Text(const char *from) {
    data = (char *)malloc(strlen(from) + 1);
    strcpy(data, from);
  }
  Text(const Text &other) : Text(other.data) { copies++; }
  Text(Text &&other) : data(other.data) {
    other.data = nullptr;
    moves++;
  }
  Text &operator=(const Text &other) {
    if (this != &other) {
      free(data);
      data = (char *)malloc(strlen(other.data) + 1);
      strcpy(data, other.data);
    }
    assigns++;
    return *this;
  }
  ~Text() {
    free(data);
    destroyed++;
  }
  const char *get() const { return data; }
  char *data;
  static int copies, moves, assigns, destroyed;
};
int Text::copies, Text::moves, Text::assigns, Text::destroyed;

struct Pair {
  Text first;
  Text second;
  int n;
};

static int length(Text t) { return (int)strlen(t.get()); }
static Text make(const char *s) { return Text(s); }

int main() {
  {
    Text a("alpha");
    Text b = a;
    b = Text("beta");
    printf("%s %s\n", a.get(), b.get());
    printf("%d\n", length(a));
    printf("%s\n", make("made").get());
    Text c(static_cast<Text &&>(a));
    printf("%s %d\n", c.get(), a.get() == nullptr);
    Pair p = {Text("x"), "y", 3};
    Pair q = p;
    q.n = 4;
    q.first = c;
    printf("%s %s %d %s\n", q.first.get(), q.second.get(), q.n, p.first.get());
    p = q;
    printf("%s %d\n", p.first.get(), p.n);
    Text list[2] = {"l0", "l1"};
    printf("%s %s\n", list[0].get(), list[1].get());
    const Text &extended = make("extended");
    printf("%s\n", extended.get());
    bool flag = true;
    printf("%s\n", (flag ? Text("yes") : Text("no")).get());
    printf("%d\n", flag && length("abc") == 3);
  }
  printf("%d %d %d\n", Text::copies, Text::moves, Text::assigns);
  printf("%d\n", Text::destroyed);
  return 0;
}
