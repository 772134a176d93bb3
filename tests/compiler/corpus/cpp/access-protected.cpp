#include <stdio.h>

class Animal { int secret = 1; protected: int legs = 4; int walk() const { return legs; } static int count; public: int pub() const { return secret; } };
int Animal::count = 3;
class Dog : public Animal { public: int run() const { return legs + walk() + count; } int other(const Dog &d) const { return d.legs; } struct Inner { int peek(const Dog &d) { return d.legs * 2; } }; };
class Hidden : private Animal { public: int legsOf() { return legs; } Animal &up() { return *this; } };
struct Open : protected Animal { using Animal::legs; };
int main() { Dog d; Hidden h; Open o; printf("%d %d %d %d %d %d\n", d.run(), d.other(d), Dog::Inner().peek(d), h.legsOf(), h.up().pub(), o.legs); }
