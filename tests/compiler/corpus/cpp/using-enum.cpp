#include <stdio.h>

enum class Color { Red, Green = 5, Blue };
struct Box { using enum Color; Color c = Green; };
const char *name(Color c) { using enum Color; switch (c) { case Red: return "red"; case Green: return "green"; case Blue: return "blue"; } return "?"; }
namespace n { enum Old : short { X = 3, Y }; }
int main() { using enum Color; printf("%s %s %d\n", name(Red), name(Box::Blue), (int)Box().c); using n::X; printf("%d %d %d\n", X, n::Old::Y, (int)sizeof(n::Old)); }
