#include <cstdio>
class Subject;
struct Observer {
  virtual void notify(Subject&, int) = 0;
  virtual ~Observer() = default;
};
class Subject {
  Observer* list[4];
  int n = 0;

 public:
  void add(Observer* o) { list[n++] = o; }
  void fire(int v) {
    for (int i = 0; i < n; i++) list[i]->notify(*this, v);
  }
  int count() const { return n; }
};
struct Printer : Observer {
  const char* tag;
  explicit Printer(const char* t) : tag(t) {}
  void notify(Subject& s, int v) override { printf("%s %d of %d\n", tag, v, s.count()); }
};
struct Sum : Observer {
  int total = 0;
  void notify(Subject&, int v) override { total += v; }
  ~Sum() override { printf("total %d\n", total); }
};
int main() {
  Subject s;
  Printer p("p"), q("q");
  Sum sum;
  s.add(&p);
  s.add(&sum);
  s.fire(3);
  s.add(&q);
  s.fire(4);
}
