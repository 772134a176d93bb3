#include <iostream>
#include <stdexcept>
#include <string>

int main()
{
    std::string s = "hello";
    char buffer[8];
    for (int i = 0; i < 17; i++)
        try {
            switch (i) {
            case 0: s.at(5); break;
            case 1: s.substr(6); break;
            case 2: s.insert(6, "x"); break;
            case 3: s.erase(6); break;
            case 4: s.replace(6, 1, "x"); break;
            case 5: s.compare(6, 1, "x"); break;
            case 6: s.append(std::string("a"), 2, 1); break;
            case 7: s.assign(std::string("a"), 2, 1); break;
            case 8: std::string(std::string("a"), 2); break;
            case 9: s.copy(buffer, 1, 6); break;
            case 10: s.resize(std::string::npos); break;
            case 11: s.reserve(std::string::npos); break;
            case 12: std::string(std::string::npos, 'c'); break;
            case 13: s.append(std::string::npos, 'c'); break;
            case 14: std::stoi("99999999999"); break;
            case 15: std::stod("1e999"); break;
            case 16: std::stof("1e60"); break;
            }
        } catch (const std::length_error &problem) {
            std::cout << i << " length " << problem.what() << '\n';
        } catch (const std::out_of_range &problem) {
            std::cout << i << " range " << problem.what() << '\n';
        }
    std::cout << s << '\n';
    return 0;
}
