#include <cstdio>
#include <cstdlib>
#include <new>
class Packet {
public:
    Packet(int id) : id_(id) { printf("make %d\n", id_); }
    ~Packet() { printf("end %d\n", id_); }
    static void* operator new(size_t n) { printf("new %zu\n", n); return malloc(n); }
    static void operator delete(void* p) { printf("delete\n"); free(p); }
    void* operator new[](size_t n) { printf("new[]\n"); return malloc(n); }
    void operator delete[](void* p) { printf("delete[]\n"); free(p); }
private:
    int id_;
};
class Pool {
public:
    void* take(size_t n) { used += n; printf("take %zu\n", n); return buffer; }
    char buffer[256]; size_t used = 0;
};
void* operator new(size_t n, Pool& pool) { return pool.take(n); }
void operator delete(void*, Pool&) { printf("back\n"); }
struct D { int a, b; };
int main() {
    Packet* p = new Packet(1);
    delete p;
    Packet* q = new Packet[2]{1, 2};
    delete[] q;
    Pool pool;
    D* d = new (pool) D{1, 2};
    printf("%d\n", d->a + d->b);
    int* i = new (std::nothrow) int(5);
    if (i) printf("%d\n", *i);
    delete i;
    void* raw = operator new(16);
    operator delete(raw);
    raw = ::operator new(16);
    ::operator delete(raw);
    raw = ::operator new[](16);
    ::operator delete[](raw);
    typedef Packet Alias;
    char spot[sizeof(Packet)];
    Alias* r = ::new (spot) Alias(3);
    r->~Alias();
    int n = 4;
    int* a = new int[n]{1, 2};
    for (int k = 0; k < n; ++k) printf("%d ", a[k]);
    printf("\n");
    delete[] a;
}
