#include <cstdio>

struct Shape {
    virtual ~Shape() {}
    virtual int area() const { return 0; }
};
struct Square : Shape {
    int area() const override { return 9; }
};

int main() {
    Shape *shape = new Square;
    delete shape;
    return shape->area() == 3; // finding: use-after-free
}
