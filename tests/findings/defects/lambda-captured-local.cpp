#include <cstdio>

static auto make() {
    int base = 10;
    return [&base](int more) {
        return base + more; // finding: use-after-scope
    };
}

int main() {
    auto add = make();
    return add(1) == 99;
}
