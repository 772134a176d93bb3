#include <iostream>
#include <streambuf>
class Shout : public std::streambuf {
public:
    explicit Shout(std::streambuf *to) : to(to) {}
    int count = 0;

protected:
    int overflow(int c) override
    {
        count++;
        return to->sputc(c >= 'a' && c <= 'z' ? (char)(c - 32) : (char)c);
    }
    int sync() override { return to->pubsync(); }

private:
    std::streambuf *to;
};
int main()
{
    Shout shout(std::cout.rdbuf());
    std::ostream loud(&shout);
    loud << "quiet " << 42 << " words" << std::endl;
    std::cout << shout.count << '\n';
}
