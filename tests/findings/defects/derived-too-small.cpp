#include <cstdio>

struct Base {
    int id = 1;
};
struct Derived : Base {
    int extra[6] = {};
};

int main() {
    Base *base = new Base;
    Derived *derived = static_cast<Derived *>(base);
    derived->extra[5] = 3; // finding: out-of-bounds-write
    std::printf("%d\n", base->id);
    delete base;
    return 0;
}
