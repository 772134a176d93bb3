#include <iostream>
#include <iomanip>
#include <string>
int main()
{
    std::string word, longest;
    int count = 0;
    char start[5];
    std::cin >> std::setw(5) >> start;
    std::cout << start << '\n';
    while (std::cin >> word) {
        count++;
        if (word.size() > longest.size())
            longest = word;
    }
    std::cout << count << ' ' << longest << '\n';
}
