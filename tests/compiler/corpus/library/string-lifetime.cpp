#include <iostream>
#include <string>
struct Person {
    std::string name;
    int age = 0;
};
class Cache {
public:
    ~Cache() { std::cout << "~" << last << '\n'; }
    const std::string &keep(std::string text)
    {
        last = static_cast<std::string &&>(text);
        return last;
    }

private:
    std::string last = "(nothing at all, said at some length)";
};
Person make(const std::string &name, int age)
{
    Person person;
    person.name = name;
    person.age = age;
    return person;
}
std::string global = "global";
int main()
{
    Person people[3] = {make("Ann with a rather long name", 30), make("Bob", 40)};
    Person copy = people[0];
    copy.name[0] = 'a';
    people[1] = people[0];
    people[2].name = "Cy";
    for (const Person &person : people)
        std::cout << person.name << ' ' << person.age << '\n';
    std::cout << copy.name << '\n';
    std::string *heap = new std::string("on the heap, and long enough to be there twice");
    std::string *many = new std::string[3];
    many[1] = *heap;
    delete heap;
    std::cout << many[1] << many[0].size() << '\n';
    delete[] many;
    Cache cache;
    std::cout << cache.keep("kept") << ' ' << cache.keep(global + " again") << '\n';
    static std::string once = "static";
    std::cout << once + global << '\n';
}
