// Two talkers in one program, so that who says what when is certain.
#include <winsock2.h>
#include <cstdio>
#include <cstring>
#include <string>

class Talker {
public:
    explicit Talker(const char *name) : m_name(name), m_sock(::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP))
    {
        sockaddr_in to = { };
        to.sin_family = AF_INET;
        to.sin_port = ::htons(6667);
        to.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
        if (::connect(m_sock, reinterpret_cast<const sockaddr *>(&to), sizeof(to)) != 0)
            exit(1);
        say(name);
    }
    ~Talker() { ::closesocket(m_sock); }
    Talker(const Talker &) = delete;
    Talker &operator=(const Talker &) = delete;

    void say(const std::string &what)
    {
        std::string line = what + '\n';
        ::send(m_sock, line.c_str(), static_cast<int>(line.length()), 0);
    }

    void hear(int lines = 1)
    {
        char c;
        std::string line;
        while (lines > 0 && ::recv(m_sock, &c, 1, 0) == 1) {
            line.push_back(c);
            if (c != '\n') continue;
            std::printf("%-5s hears: %s", m_name, line.c_str());
            line.clear();
            --lines;
        }
    }

private:
    const char *const m_name;
    SOCKET m_sock;
};

int main()
{
    WSADATA wsa;
    if (::WSAStartup(MAKEWORD(2, 2), &wsa))
        return -1;
    {
        Talker ann("ann");
        ann.hear();
        Talker *bob = new Talker("bob");
        ann.hear();
        bob->hear();
        ann.say("hello there");
        bob->hear();
        bob->say("/me waves");
        ann.hear(), bob->hear();
        bob->say("/WHO");
        bob->hear(2);
        bob->say("/dance");
        bob->hear();
        delete bob;
        ann.hear();
    }
    ::WSACleanup();
    return 0;
}
