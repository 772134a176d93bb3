#include <ctime>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>

class Refused : public std::runtime_error {
public:
    explicit Refused(const std::string &why) : std::runtime_error("refused: " + why) {}
};

static std::ostream &tab(std::ostream &out) { return out << '\t'; }

int main()
{
    std::tm day = {};
    day.tm_mday = 1;
    day.tm_year = 100;
    day.tm_wday = 6;
    std::cout << std::put_time(&day, "%Y-%m-%d %A") << tab << "x" << std::endl;
    std::cout << std::setbase(16) << 255 << ' ' << std::setbase(8) << 8 << ' ' << std::setbase(10) << 10 << ' ' << std::setbase(7) << 9 << '\n';
    std::cout << std::setiosflags(std::ios::showpos) << 5 << std::resetiosflags(std::ios::showpos) << 5 << '\n';
    try {
        throw Refused("no");
    } catch (const std::exception &problem) {
        std::cout << problem.what() << '\n';
    }
    std::cout << R"(raw "text" \n)" << std::showpoint << 1.0 << std::noshowpoint << std::unitbuf << 1 << std::nounitbuf << std::endl;
    return 0;
}
