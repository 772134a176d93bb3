#include <cstdio>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>

class Account {
public:
    Account() : number(0), balance(0) {}
    Account(int number, const std::string &owner, double balance) : number(number), owner(owner), balance(balance) {}
    bool take(double amount)
    {
        if (amount > balance)
            return false;
        balance -= amount;
        return true;
    }
    friend std::ostream &operator<<(std::ostream &out, const Account &account)
    {
        return out << std::left << std::setw(6) << account.number << std::setw(12) << account.owner << std::right << std::setw(10) << std::fixed
                   << std::setprecision(2) << account.balance;
    }
    void save(std::ofstream &out) const { out << number << ' ' << balance << ' ' << owner << '\n'; }
    bool load(std::ifstream &in) { return static_cast<bool>(std::getline(in >> number >> balance >> std::ws, owner)); }

private:
    int number;
    std::string owner;
    double balance;
};

int main()
{
    Account accounts[10] = {Account(1, "Kim", 100), Account(2, "Lee Soo", 2500.5)};
    int count = 2, choice;
    while (std::cout << "choice: ", std::cin >> choice) {
        if (choice == 1) {
            std::string owner;
            double balance;
            std::cin.ignore(100, '\n');
            std::getline(std::cin, owner);
            std::cin >> balance;
            accounts[count] = Account(count + 1, owner, balance);
            count++;
        } else if (choice == 2) {
            for (int i = 0; i < count; i++)
                std::cout << accounts[i] << '\n';
        } else {
            std::cout << (accounts[0].take(choice) ? "taken" : "too much") << '\n';
        }
    }
    std::cout << '\n' << std::cin.eof() << std::cin.fail() << '\n';
    {
        std::ofstream out("accounts.txt");
        for (int i = 0; i < count; i++)
            accounts[i].save(out);
    }
    std::ifstream in("accounts.txt");
    Account loaded;
    while (loaded.load(in))
        std::cout << loaded << '\n';
    in.close();
    std::remove("accounts.txt");
    return 0;
}
