#include <cctype>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
struct Entry {
    std::string word;
    int count = 0;
};
class Counter {
public:
    void add(const std::string &word)
    {
        for (int i = 0; i < size; i++)
            if (entries[i].word == word) {
                entries[i].count++;
                return;
            }
        entries[size].word = word;
        entries[size++].count = 1;
    }
    void sort()
    {
        for (int i = 1; i < size; i++)
            for (int j = i; j > 0 && before(entries[j], entries[j - 1]); j--)
                std::swap(entries[j].count, entries[j - 1].count), entries[j].word.swap(entries[j - 1].word);
    }
    void print(std::ostream &out) const
    {
        for (int i = 0; i < size; i++)
            out << std::left << std::setw(8) << entries[i].word << std::right << std::setw(4) << entries[i].count << '\n';
    }

private:
    static bool before(const Entry &a, const Entry &b) { return a.count != b.count ? a.count > b.count : a.word < b.word; }
    Entry entries[50];
    int size = 0;
};
int main()
{
    std::istringstream text("The server waits. The client sends; the server answers, the client waits");
    Counter counter;
    std::string word;
    while (text >> word) {
        std::string clean;
        for (char c : word)
            if (isalpha((unsigned char)c))
                clean += (char)tolower(c);
        counter.add(clean);
    }
    counter.sort();
    counter.print(std::cout);
}
