#include <cstdio>

struct Point {
    int x, y;
};

static const Point &choose(const Point &first, const Point &second) { return first.x > second.x ? first : second; }

int main() {
    const Point &best = choose(Point{1, 2}, Point{3, 4});
    return best.y == 9; // finding: use-after-scope
}
