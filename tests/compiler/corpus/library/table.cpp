#include <iomanip>
#include <iostream>
#include <string>
int main()
{
    struct {
        std::string name;
        double price;
        int stock;
    } goods[] = {{"apple", 0.5, 100}, {"melon", 12.25, 7}, {"pomegranate", 3, 1200}};
    std::cout << std::left << std::setw(14) << "name" << std::right << std::setw(10) << "price" << std::setw(8) << "stock" << '\n';
    std::cout << std::setfill('-') << std::setw(32) << "" << std::setfill(' ') << '\n';
    double total = 0;
    for (const auto &one : goods) {
        std::cout << std::left << std::setw(14) << one.name << std::right << std::fixed << std::setprecision(2) << std::setw(10) << one.price << std::setw(8) << one.stock << '\n';
        total += one.price * one.stock;
    }
    std::cout << std::setw(24) << total << std::endl;
}
