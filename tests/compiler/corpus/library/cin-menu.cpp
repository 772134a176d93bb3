#include <iostream>
#include <string>
int main()
{
    for (;;) {
        std::cout << "choice> ";
        int choice;
        if (!(std::cin >> choice)) {
            if (std::cin.eof())
                break;
            std::cin.clear();
            std::string bad;
            std::getline(std::cin, bad);
            std::cout << "not a number: " << bad << '\n';
            continue;
        }
        if (choice == 0)
            break;
        std::cout << "you chose " << choice << '\n';
    }
    std::cout << "bye\n";
}
