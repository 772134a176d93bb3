#include <iostream>
int main()
{
    const char *nothing = nullptr;
    std::cout << "before ";
    std::cout << nothing;
    bool failed = std::cout.bad();
    std::cout << "lost";
    std::cout.clear();
    std::cout << failed << " after\n";
}
