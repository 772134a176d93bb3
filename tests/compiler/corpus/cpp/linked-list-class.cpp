#include <cstdio>
class List {
  struct Node {
    int v;
    Node* next;
    Node(int x, Node* n) : v(x), next(n) {}
    ~Node() { printf("~%d ", v); }
  };
  Node* head = nullptr;

 public:
  List() = default;
  List(const List& o) {
    Node** t = &head;
    for (Node* n = o.head; n; n = n->next) {
      *t = new Node(n->v, nullptr);
      t = &(*t)->next;
    }
  }
  List(List&& o) noexcept : head(o.head) { o.head = nullptr; }
  List& operator=(List o) {
    Node* t = head;
    head = o.head;
    o.head = t;
    return *this;
  }
  ~List() { clear(); }
  void clear() {
    while (head) {
      Node* n = head;
      head = n->next;
      delete n;
    }
  }
  void push(int v) { head = new Node(v, head); }
  class Iter {
    Node* n;

   public:
    explicit Iter(Node* x) : n(x) {}
    int& operator*() { return n->v; }
    Iter& operator++() {
      n = n->next;
      return *this;
    }
    bool operator==(const Iter& o) const { return n == o.n; }
  };
  Iter begin() { return Iter(head); }
  Iter end() { return Iter(nullptr); }
};
List make() {
  List l;
  l.push(8);
  l.push(9);
  return l;
}
int main() {
  List a;
  for (int i = 0; i < 3; i++) a.push(i);
  List b = a;
  for (int& x : b) x *= 10;
  for (int x : a) printf("%d ", x);
  for (int x : b) printf("%d ", x);
  printf("\n");
  a = b;
  printf("\n");
  a = make();
  printf("\n");
  List c = static_cast<List&&>(a);
  for (int x : c) printf("%d ", x);
  printf("%d\n", a.begin() != a.end());
}
