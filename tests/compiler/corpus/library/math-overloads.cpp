// LLP64
#include <cmath>
#include <iostream>

struct Vector {
    float x, y;
    float length() const { return std::sqrt(x * x + y * y); }
};

namespace mine {
struct Number {
    int value;
};
Number sqrt(Number of) { return Number{of.value * 2}; }
}

static double twice(double (*function)(double), double x) { return 2 * function(x); }

int main()
{
    float f = 2.0f;
    long long wide = 3;
    std::cout << sizeof(std::sqrt(f)) << sizeof(std::sqrt(2)) << sizeof(std::sqrt(2.0)) << sizeof(std::abs(f)) << sizeof(std::fabs(f)) << std::endl;
    std::cout << (std::sqrt(f) == sqrtf(f)) << (std::sin(1.0f) == sinf(1.0f)) << std::endl;
    std::cout << sqrt(wide) << ' ' << sqrt('\4') << ' ' << sqrt(true) << ' ' << sqrt(16ul) << ' ' << (int)sqrt(17) << std::endl;
    std::cout << Vector{3, 4}.length() << ' ' << twice(sin, 0.5) << ' ' << twice(std::sqrt, 16) << ' ' << sqrt(mine::Number{5}).value << std::endl;
    float (*up)(float) = std::ceil;
    std::cout << up(2.1f) << ' ' << std::floor(7 / 2) << ' ' << std::round(2.5f) << ' ' << std::log(10) << ' ' << std::pow(2, 10) << std::endl;
    return 0;
}
