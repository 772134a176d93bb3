#include <cstdio>

struct Owner {
    int *data = new int(5);
    ~Owner() { delete data; }
};

int main() {
    int *borrowed;
    {
        Owner owner;
        borrowed = owner.data;
    }
    *borrowed = 6; // finding: use-after-free
    return 0;
}
