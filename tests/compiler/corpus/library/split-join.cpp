#include <iostream>
#include <string>
class Strings {
public:
    void push(const std::string &text)
    {
        if (count == 16)
            return;
        items[count++] = text;
    }
    int size() const { return count; }
    std::string &operator[](int i) { return items[i]; }
    const std::string *begin() const { return items; }
    const std::string *end() const { return items + count; }

private:
    std::string items[16];
    int count = 0;
};
Strings split(const std::string &text, char by)
{
    Strings parts;
    std::string::size_type from = 0, at;
    while ((at = text.find(by, from)) != std::string::npos) {
        parts.push(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push(text.substr(from));
    return parts;
}
std::string join(const Strings &parts, const std::string &with)
{
    std::string all;
    for (const std::string &part : parts)
        all += (all.empty() ? "" : with) + part;
    return all;
}
std::string trim(const std::string &text)
{
    std::string::size_type first = text.find_first_not_of(" \t");
    if (first == std::string::npos)
        return "";
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}
int main()
{
    Strings parts = split(" alpha , beta,gamma ,, a rather long part of the text ", ',');
    std::cout << parts.size() << '\n';
    for (int i = 0; i < parts.size(); i++)
        std::cout << '[' << (parts[i] = trim(parts[i])) << "]\n";
    std::cout << join(parts, " + ") << '\n';
}
