// LLP64: address families as they come: the same echo over IPv4 and IPv6, names by getnameinfo, a table of options.
#include <winsock2.h>
#include <ws2tcpip.h>
#include <iostream>
#include <iomanip>
#include <string>
#include <cstring>

using namespace std;

static string nameOf(const sockaddr *address, socklen_t length, bool port = true)
{
    char host[NI_MAXHOST] = "", service[NI_MAXSERV] = "";
    if (getnameinfo(address, length, host, sizeof host, service, sizeof service, NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return "?";
    string result = address->sa_family == AF_INET6 ? "[" + string(host) + "]" : host;
    return port ? result + ":" + service : result;
}

struct Option { const char *name; int level, id; };

static const Option options[] = {
    { "SO_TYPE", SOL_SOCKET, SO_TYPE },           { "SO_ACCEPTCONN", SOL_SOCKET, SO_ACCEPTCONN },
    { "SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR }, { "TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY },
};

static void serve(const char *node, const char *service)
{
    addrinfo hints = {}, *list = nullptr;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    int error = getaddrinfo(node, service, &hints, &list);
    if (error) {
        cout << node << ": " << error << '\n';
        return;
    }
    SOCKET listener = socket(list->ai_family, list->ai_socktype, list->ai_protocol);
    if (::bind(listener, list->ai_addr, (int)list->ai_addrlen) == SOCKET_ERROR || listen(listener, 1) == SOCKET_ERROR) {
        cout << "bind: " << WSAGetLastError() << endl;
        return;
    }
    cout << left << setw(22) << nameOf(list->ai_addr, (int)list->ai_addrlen) << right << (list->ai_family == AF_INET6 ? "IPv6" : "IPv4") << '\n';
    for (const Option &o : options) {
        int value = 0, size = sizeof value;
        getsockopt(listener, o.level, o.id, reinterpret_cast<char *>(&value), &size);
        cout << "  " << setfill('.') << left << setw(16) << o.name << right << setw(3) << (value & 1 ? 1 : value) << setfill(' ') << endl;
    }
    SOCKET client = socket(list->ai_family, SOCK_STREAM, 0);
    if (connect(client, list->ai_addr, (int)list->ai_addrlen) != 0)
        cout << "connect: " << WSAGetLastError() << endl;
    sockaddr_storage peer;
    int length = sizeof peer;
    SOCKET s = accept(listener, (sockaddr *)&peer, &length);
    cout << "  peer " << nameOf((sockaddr *)&peer, length, false) << ", " << length << " bytes of address\n";
    string text = "ping over ";
    text += node;
    send(client, text.c_str(), (int)text.size() + 1, 0);
    char buffer[64];
    int got = recv(s, buffer, sizeof buffer, 0);
    cout << "  " << got << " bytes: " << buffer << '\n';
    closesocket(client);
    cout << "  then " << recv(s, buffer, sizeof buffer, 0) << endl;
    closesocket(s);
    closesocket(listener);
    freeaddrinfo(list);
}

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0) return 1;
    serve("127.0.0.1", "8888");
    serve("::1", "8889");
    serve("no address", "1");
    in6_addr six;
    char text[INET6_ADDRSTRLEN];
    for (auto written : { "::", "1:0:0:0:0:0:0:8", "::ffff:10.0.0.1", "12345::" })
        cout << written << " = " << (inet_pton(AF_INET6, written, &six) == 1 ? inet_ntop(AF_INET6, &six, text, sizeof text) : "nothing") << endl;
    cout << hex << showbase << ntohl(inet_addr("192.168.1.254")) << dec << endl;
    WSACleanup();
}
