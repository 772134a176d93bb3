#include <winsock2.h>
#include <iostream>
#include <string>
#include <cstring>
using std::cout;
using std::endl;

static std::string get(const char *request)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to;
    memset(&to, 0, sizeof to);
    to.sin_family = AF_INET;
    to.sin_port = htons(8080);
    to.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(s, (sockaddr *)&to, sizeof to)) {
        std::cerr << "connect: " << WSAGetLastError() << endl;
        exit(1);
    }
    send(s, request, (int)strlen(request), 0);
    std::string answer;
    char piece[300];
    for (int n; (n = recv(s, piece, sizeof piece, 0)) > 0;)
        answer.append(piece, piece + n);
    closesocket(s);
    return answer;
}

static void show(const std::string &answer)
{
    std::string::size_type end = answer.find("\r\n\r\n");
    cout << answer.substr(0, answer.find('\r')) << " | body of " << answer.size() - end - 4 << " bytes" << endl;
    unsigned sum = 0;
    for (std::string::const_iterator i = answer.begin(); i != answer.end(); ++i)
        sum = sum * 31 + (unsigned char)*i;
    cout << std::hex << std::showbase << sum << std::dec << std::noshowbase << endl;
}

int main()
{
    WSADATA d;
    WSAStartup(MAKEWORD(2, 2), &d);
    show(get("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n"));
    show(get("GET /numbers.txt HTTP/1.0\r\n\r\n"));
    show(get("GET /nothing.png HTTP/1.0\r\n\r\n"));
    show(get("GET /../secret HTTP/1.0\r\n\r\n"));
    show(get("BAD\r\n\r\n"));
    show(get("QUIT / HTTP/1.0\r\n\r\n"));
    WSACleanup();
}
