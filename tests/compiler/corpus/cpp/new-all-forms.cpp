#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
int counter = 0;
struct Thrower { int id; Thrower(int i) : id(i) { if (i == 3) throw i; printf("T%d ", i); } ~Thrower() { printf("~T%d ", id); } Thrower() : Thrower(0) {}};
struct Counted {
    static int live;
    void *operator new(size_t n) { ++live; return std::malloc(n); }
    void *operator new(size_t n, const char *file, int line) { ++live; printf("[%s:%d] ", file, line); return std::malloc(n); }
    void operator delete(void *p) noexcept { --live; std::free(p); }
    void operator delete(void *p, const char *, int) noexcept { printf("[undo] "); --live; std::free(p); }
    Counted(bool bad = false) { if (bad) throw 1; }
    virtual ~Counted() {}
};
int Counted::live = 0;
struct Derived : Counted { int more[4]; ~Derived() override { printf("~Derived "); } };
struct Maybe { static void *operator new(size_t, int) noexcept { return nullptr; } static void operator delete(void *) {} Maybe() { printf("never\n"); } };
struct Sized { int a[5]; static void *operator new(size_t n) { printf("new %zu ", n); return malloc(n); } static void operator delete(void *p, size_t n) { printf("delete %zu\n", n); free(p); } };
class Pool {
    union Slot { Slot *next; char room[32]; };
    Slot slots[4]; Slot *head;
public:
    Pool() : head(nullptr) { for (Slot &s : slots) { s.next = head; head = &s; } }
    void *take() { if (!head) throw std::bad_alloc(); Slot *s = head; head = s->next; return s; }
    void give(void *p) { Slot *s = static_cast<Slot *>(p); s->next = head; head = s; }
};
struct Session { int id; static Pool pool; Session(int i) : id(i) {} 
  static void *operator new(std::size_t) { return pool.take(); } static void operator delete(void *p) { pool.give(p); } };
Pool Session::pool;
void *operator new(size_t n, Pool *p) { printf("pool%zu ", n); return p->take(); }
int main() {
    Counted *c = new Counted; Counted *d = new Derived; printf("%d\n", Counted::live);
    delete c; delete d; printf("%d\n", Counted::live);
    c = new ("file.cpp", 12) Counted; printf("%d\n", Counted::live); delete c;
    try { new ("x", 1) Counted(true); } catch (int) { printf("%d\n", Counted::live); }
    Maybe *m = new (3) Maybe; printf("%d\n", m == nullptr);
    Sized *s = new Sized; delete s;
    Session *all[5] = {};
    try { for (int i = 0; i < 5; ++i) all[i] = new Session(i); } catch (const std::bad_alloc &e) { printf("%s\n", e.what()); }
    for (Session *one : all) delete one;
    Pool p; int *q = new (&p) int(4); printf("%d\n", *q);
    int n = 5; int k = 0;
    try { Thrower *t = new Thrower[n]{1, 2, 3}; delete[] t; } catch (int i) { printf("caught %d\n", i); }
    Thrower *t = new Thrower[n]{1, 2}; printf("\n"); delete[] t; printf("\n");
    try { n = 1; int *bad = new int[n]{1, 2}; printf("%d", bad[0]); } catch (const std::bad_alloc &) { printf("short\n"); }
    n = 3; std::string *ss = new std::string[n]{"a", "b"}; printf("%s%s%s\n", ss[0].c_str(), ss[1].c_str(), ss[2].c_str()); delete[] ss;
    char *text = new char[20]{}; printf("%d\n", text[7]); delete[] text;
    void *raw = ::operator new(64, std::nothrow); ::operator delete(raw); (void)k;
    void *where = operator new[](4 * sizeof(int)); int *ip = new (where) int[4]; ip[3] = 1; operator delete[](where);
    int *z = ::new int{3}; ::delete z;
}
