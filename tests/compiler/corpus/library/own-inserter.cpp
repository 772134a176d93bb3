#include <iostream>
#include <sstream>
#include <string>
struct Point {
    int x, y;
};
std::ostream &operator<<(std::ostream &out, const Point &p) { return out << '(' << p.x << ", " << p.y << ')'; }
std::istream &operator>>(std::istream &in, Point &p)
{
    char c;
    return in >> c >> p.x >> c >> p.y >> c;
}
class Logger {
public:
    explicit Logger(std::ostream &out) : out(out) {}
    Logger &log(const std::string &text)
    {
        out << "log: " << text << '\n';
        return *this;
    }

private:
    std::ostream &out;
};
int main()
{
    Point p = {1, -2};
    std::cout << p << ' ' << Point{3, 4} << '\n';
    std::stringstream stream;
    stream << p << ' ' << Point{5, 6};
    Point a, b;
    stream >> a >> b;
    std::cout << a << b << (stream ? "good" : "bad") << '\n';
    Logger(std::cout).log("first").log("second");
    std::ostringstream kept;
    Logger logger(kept);
    logger.log("kept");
    std::cout << kept.str();
}
