// LLP64
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

int main()
{
    int codes[] = {WSAEINVAL, WSAECONNREFUSED, EAI_FAMILY};
    for (int code : codes) {
        const char *text = gai_strerrorA(code);
        printf("%d %d %d\n", code, strlen(text) > 0, text[strlen(text) - 1] != '\n');
        printf("%d %d\n", wcslen(gai_strerrorW(code)) == strlen(text), gai_strerror(code) == text);
    }
    return 0;
}
