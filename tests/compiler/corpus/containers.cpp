#include <stdio.h>
#include <stdlib.h>
#include <string.h>

class IntVector {
 public:
  IntVector() = default;
  ~IntVector() { free(data); }
  IntVector(const IntVector &) = delete;
  IntVector &operator=(const IntVector &) = delete;
  void push(int v) {
    if (count == capacity) {
      capacity = capacity ? capacity * 2 : 4;
      data = static_cast<int *>(realloc(data, capacity * sizeof(int)));
    }
    data[count++] = v;
  }
  int size() const { return count; }
  int &operator[](int i) { return data[i]; }
  const int &operator[](int i) const { return data[i]; }
  int *begin() { return data; }
  int *end() { return data + count; }

 private:
  int *data = nullptr;
  int count = 0, capacity = 0;
};

class Map {
  struct Entry {
    char *key;
    int value;
    Entry *next;
  };
  enum { buckets = 8 };
  Entry *table[buckets] = {};
  static unsigned hash(const char *s) {
    unsigned h = 2166136261u;
    while (*s) h = (h ^ (unsigned char)*s++) * 16777619u;
    return h;
  }

 public:
  ~Map() {
    for (Entry *&head : table) {
      while (head) {
        Entry *next = head->next;
        free(head->key);
        delete head;
        head = next;
      }
    }
  }
  int &at(const char *key) {
    unsigned b = hash(key) % buckets;
    for (Entry *e = table[b]; e; e = e->next)
      if (!strcmp(e->key, key)) return e->value;
    char *copy = (char *)malloc(strlen(key) + 1);
    strcpy(copy, key);
    table[b] = new Entry{copy, 0, table[b]};
    return table[b]->value;
  }
};

class List {
  struct Node {
    int v;
    Node *next;
  } *head = nullptr;

 public:
  class Iterator {
    Node *at;

   public:
    Iterator(Node *n) : at(n) {}
    int &operator*() const { return at->v; }
    Iterator &operator++() {
      at = at->next;
      return *this;
    }
    bool operator!=(const Iterator &o) const { return at != o.at; }
  };
  void add(int v) { head = new Node{v, head}; }
  Iterator begin() { return Iterator(head); }
  Iterator end() { return nullptr; }
  ~List() {
    while (head) {
      auto next = head->next;
      delete head;
      head = next;
    }
  }
};

static void sort(int *a, int n) {
  if (n < 2) return;
  int pivot = a[n / 2], i = 0, j = n - 1;
  while (i <= j) {
    while (a[i] < pivot) i++;
    while (a[j] > pivot) j--;
    if (i <= j) {
      int t = a[i];
      a[i++] = a[j];
      a[j--] = t;
    }
  }
  sort(a, j + 1);
  sort(a + i, n - i);
}

int main() {
  IntVector v;
  unsigned seed = 12345;
  for (int i = 0; i < 50; i++) {
    seed = seed * 1103515245u + 12345u;
    v.push(seed >> 16 & 0x3ff);
  }
  sort(v.begin(), v.size());
  for (int x : v) printf("%d ", x);
  printf("\n");
  v[0] = -1;
  const IntVector &c = v;
  printf("%d %d\n", c[0], c.size());
  Map m;
  const char *words[] = {"select", "recv", "send", "recv", "accept", "recv", "select"};
  for (const char *w : words) m.at(w)++;
  printf("%d %d %d %d\n", m.at("recv"), m.at("select"), m.at("send"), m.at("none"));
  List l;
  for (int i = 0; i < 5; i++) l.add(i * i);
  for (int &x : l) x += 1;
  int sum = 0;
  for (int x : l) sum = sum * 3 + x;
  printf("%d\n", sum);
  return 0;
}
