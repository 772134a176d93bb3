#include <iostream>
#include <iomanip>
#include <winsock2.h>
#include <ws2tcpip.h>
using namespace std;

int main(int argc, char* argv[])
{
    WSADATA wsaData;
    WSAStartup(MAKEWORD(2, 2), &wsaData);
    SOCKET s[2];
    for (auto& one : s)
    {
        one = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(5150);
        inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
        if (connect(one, (sockaddr*)&to, sizeof(to)) == SOCKET_ERROR)
        {
            cerr << "connect: " << WSAGetLastError() << endl;
            return 1;
        }
    }
    const char* texts[] = { "Hello", "Completion Port", "0123" };
    for (const char* text : texts)
        for (int i = 0; i < 2; ++i)
        {
            const int length = static_cast<int>(strlen(text));
            send(s[i], text, length, 0);
            char answer[64];
            int got = 0;
            while (got < length)
            {
                int n = recv(s[i], answer + got, length - got, 0);
                if (n <= 0) return 2;
                got += n;
            }
            answer[got] = 0;
            cout << setw(2) << i << ": " << left << setw(18) << answer << right << "|" << endl;
        }
    closesocket(s[1]);
    Sleep(50);
    closesocket(s[0]);
    WSACleanup();
    return 0;
}
