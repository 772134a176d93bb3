#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
struct Player { std::string name; int score; };
class Buffer {
public:
    explicit Buffer(int n) : data(new char[n]), size(n) {}
    Buffer(const Buffer &other) : data(new char[other.size]), size(other.size) { std::cout << "copy "; }
    Buffer(Buffer &&other) noexcept : data(std::exchange(other.data, nullptr)), size(std::exchange(other.size, 0)) { std::cout << "move "; }
    Buffer &operator=(Buffer &&other) noexcept { std::swap(data, other.data); std::swap(size, other.size); std::cout << "move= "; return *this; }
    ~Buffer() { delete[] data; }
    int length() const { return size; }
private:
    char *data;
    int size;
};
struct Money { int cents; bool operator<(const Money &o) const { return cents < o.cents; } };
int main()
{
    Player players[] = {{"Ann", 3}, {"Bob", 9}, {"Cy", 5}};
    for (int i = 0; i < 3; i++)
        for (int j = 0; j + 1 < 3; j++)
            if (players[j].score < players[j + 1].score)
                std::swap(players[j], players[j + 1]);
    for (const Player &p : players) std::cout << p.name << p.score << ' ';
    Buffer a(10), b(20);
    Buffer c = std::move(a);
    Buffer d(b);
    std::swap(b, c);
    std::cout << a.length() << ' ' << b.length() << ' ' << c.length() << ' ' << d.length() << '\n';
    std::string s = "moved text that is longer than sixteen", t = std::move(s);
    std::cout << '[' << s << "] " << t << '\n';
    const char *x = "x", *y = "y";
    std::swap(x, y);
    std::cout << x << y << std::max(Money{5}, Money{7}).cents << std::min(std::string("b"), std::string("a")) << std::max(1.5, 2.5) << '\n';
}
