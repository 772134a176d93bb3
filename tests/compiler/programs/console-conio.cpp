// A console client that looks for keys and for data in turn; the time is in the log file.
#define _CRT_SECURE_NO_WARNINGS
#include <winsock2.h>
#include <conio.h>
#include <time.h>
#include <stdio.h>
#include <stdlib.h>
#include <iostream>
#include <fstream>
#include <string>
#pragma comment(lib, "ws2_32.lib")

using namespace std;

static ofstream logFile;

void Log(const char* text)
{
    time_t now = time(NULL);
    struct tm* local = localtime(&now);
    char stamp[32];
    strftime(stamp, sizeof(stamp), "%Y-%m-%d %H:%M:%S", local);
    logFile << stamp << " " << text << endl;
}

BOOL WINAPI OnControl(DWORD type)
{
    switch (type) {
    case CTRL_C_EVENT:
    case CTRL_CLOSE_EVENT:
        Log("closed by the user");
        return FALSE;
    }
    return FALSE;
}

void GotoXY(short x, short y)
{
    COORD at = { x, y };
    SetConsoleCursorPosition(GetStdHandle(STD_OUTPUT_HANDLE), at);
}

int main(int argc, char** argv)
{
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    logFile.open("client.log", ios::out | ios::app);
    if (!logFile) { cerr << "no log" << endl; return 1; }
    SetConsoleCtrlHandler(OnControl, TRUE);
    SetConsoleTitleA("chat");
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return 1;
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN to = { 0 };
    to.sin_family = AF_INET;
    to.sin_port = htons(6667);
    if ((to.sin_addr.s_addr = inet_addr(host)) == INADDR_NONE) {
        hostent* found = gethostbyname(host);
        if (!found) { cerr << "unknown host " << host << '\n'; return 1; }
        to.sin_addr = *(in_addr*)found->h_addr_list[0];
    }
    if (connect(s, (sockaddr*)&to, sizeof(to))) {
        char text[64];
        sprintf(text, "connect failed with %d", WSAGetLastError());
        Log(text);
        cout << text << endl;
        ofstream("failed.txt") << text << '\n';
        ifstream in("failed.txt");
        string line;
        while (getline(in, line)) cout << "read again: " << line << endl;
        in.close();
        logFile.close();
        _unlink("failed.txt");
        closesocket(s);
        WSACleanup();
        return 0;
    }
    string line;
    bool quit = false;
    while (!quit) {
        fd_set set;
        FD_ZERO(&set);
        FD_SET(s, &set);
        struct timeval tv = { 0, 50 * 1000 };
        if (select(0, &set, 0, 0, &tv) == 1) {
            char buffer[128];
            int n = recv(s, buffer, sizeof(buffer), 0);
            if (n <= 0) break;
            cout.write(buffer, n);
            cout.flush();
        }
        while (_kbhit()) {
            int c = _getch();
            if (c == 27) { quit = true; break; }
            if (c == '\r') {
                line += '\n';
                send(s, line.c_str(), (int)line.size(), 0);
                line.clear();
                putchar('\n');
            } else {
                line.push_back((char)c);
                _putch(c);
            }
        }
    }
    shutdown(s, SD_BOTH);
    closesocket(s);
    WSACleanup();
    system("cls");
    return 0;
}
