#include <stdio.h>
#include <string.h>

static int alive;
struct Item {
  int id;
  Item() : id(++alive) {}
  Item(int n) : id(n) { alive++; }
  ~Item() {
    printf("~%d ", id);
    alive--;
  }
};
struct Node {
  int value;
  Node *next;
};

int main() {
  int *p = new int(5);
  int *q = new int;
  *q = *p + 1;
  printf("%d %d\n", *p, *q);
  delete p;
  delete q;
  char *buf = new char[16];
  strcpy(buf, "dynamic");
  printf("%s\n", buf);
  delete[] buf;
  int *zeros = new int[4]();
  printf("%d\n", zeros[0] + zeros[3]);
  delete[] zeros;
  Item *one = new Item(42);
  printf("%d %d\n", one->id, alive);
  delete one;
  int n = 3;
  Item *many = new Item[n];
  printf("%d %d\n", many[2].id, alive);
  delete[] many;
  printf("%d\n", alive);
  Node *list = nullptr;
  for (int i = 0; i < 4; i++) list = new Node{i, list};
  for (Node *at = list; at;) {
    printf("%d ", at->value);
    Node *next = at->next;
    delete at;
    at = next;
  }
  printf("\n");
  Item *none = nullptr;
  delete none;
  struct Local {
    double d;
    char c;
  };
  Local *l = new Local();
  printf("%g %d\n", l->d, l->c);
  delete l;
  return 0;
}
