#include <cstdio>
#include <cstdlib>
int made = 0;
void* operator new(size_t n) { ++made; return malloc(n ? n : 1); }
void operator delete(void* p) noexcept { --made; free(p); }
void operator delete(void* p, size_t) noexcept { --made; free(p); }
void* operator new[](size_t n) { made += 10; return malloc(n); }
void operator delete[](void* p) noexcept { made -= 10; free(p); }
void operator delete[](void* p, size_t) noexcept { made -= 10; free(p); }
struct T { int x; ~T() { x = 0; } };
int main() {
    int* p = new int(3); printf("%d %d\n", made, *p);
    T* t = new T[3]; printf("%d\n", made);
    delete[] t; printf("%d\n", made);
    delete p; printf("%d\n", made);
}
