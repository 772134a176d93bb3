#include <stdio.h>

struct Name { const char *text; int n; Name(const char *t, int k = 3) : text(t), n(k) { printf("Name(%s,%d)\n", t, k); } Name(double d) : text("double"), n((int)d) {} };
struct Extra { Extra() { printf("Extra\n"); } ~Extra() { printf("~Extra\n"); } };
struct Person : Name { using Name::Name; int age = 7; Extra extra; Person(int a) : Name("int"), age(a) {} };
int main() {
  Person p("ann"), q("bob", 9), r(2.5), s(5);
  printf("%d %d %s %d %d\n", p.age, p.n, r.text, r.n, s.age);
  Person t = {"carl", 1};
  printf("%s %d\n", t.text, t.n);
}
