// A chat client with a window, without MFC: an edit box for what was said, one for what will be, a button; WSAAsyncSelect.
// By its scenario the window is closed after a while.
#ifndef UNICODE
#define UNICODE
#endif
#ifndef _UNICODE
#define _UNICODE
#endif
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <tchar.h>
#include <strsafe.h>

#pragma comment(lib, "ws2_32.lib")
#pragma comment(lib, "user32.lib")
#pragma comment(linker, "/subsystem:windows")

#define WM_SOCKET  (WM_APP + 1)
#define ID_LOG     1001
#define ID_INPUT   1002
#define ID_SEND    1003

struct ChatWindow
{
    HWND   hLog, hInput, hSend;
    SOCKET sock;
    char   pending[512];
    int    length;
};

static void Append(HWND hLog, LPCWSTR text)
{
    int end = GetWindowTextLength(hLog);
    SendMessage(hLog, EM_SETSEL, end, end);
    SendMessage(hLog, EM_REPLACESEL, FALSE, (LPARAM)text);
}

static BOOL Connect(HWND hWnd, ChatWindow *chat)
{
    chat->sock = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (chat->sock == INVALID_SOCKET)
        return FALSE;
    if (WSAAsyncSelect(chat->sock, hWnd, WM_SOCKET, FD_CONNECT | FD_READ | FD_CLOSE) == SOCKET_ERROR)
        return FALSE;
    sockaddr_in to = {};
    to.sin_family = AF_INET;
    to.sin_port = htons(6667);
    InetPton(AF_INET, L"127.0.0.1", &to.sin_addr);
    return connect(chat->sock, (sockaddr *)&to, sizeof to) == 0 || WSAGetLastError() == WSAEWOULDBLOCK;
}

static void OnReadable(ChatWindow *chat)
{
    int n = recv(chat->sock, chat->pending + chat->length, (int)sizeof(chat->pending) - 1 - chat->length, 0);
    if (n <= 0)
        return;
    chat->length += n;
    chat->pending[chat->length] = 0;
    WCHAR wide[512];
    if (MultiByteToWideChar(CP_UTF8, 0, chat->pending, -1, wide, _countof(wide)) > 0)
    {
        Append(chat->hLog, wide);
        chat->length = 0;
    }
}

static void OnSend(ChatWindow *chat)
{
    WCHAR text[128];
    char utf8[512];
    if (GetWindowText(chat->hInput, text, _countof(text)) == 0)
        return;
    StringCchCat(text, _countof(text), L"\n");
    int n = WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
    if (send(chat->sock, utf8, n - 1, 0) == SOCKET_ERROR)
        MessageBox(NULL, L"send", L"Chat", MB_ICONWARNING);
    SetWindowText(chat->hInput, L"");
    SetFocus(chat->hInput);
}

LRESULT CALLBACK WndProc(HWND hWnd, UINT msg, WPARAM wParam, LPARAM lParam)
{
    ChatWindow *chat = reinterpret_cast<ChatWindow *>(GetWindowLongPtr(hWnd, GWLP_USERDATA));
    switch (msg)
    {
    case WM_CREATE:
    {
        CREATESTRUCT *cs = (CREATESTRUCT *)lParam;
        chat = (ChatWindow *)cs->lpCreateParams;
        SetWindowLongPtr(hWnd, GWLP_USERDATA, (LONG_PTR)chat);
        chat->hLog = CreateWindow(L"EDIT", L"", WS_CHILD | WS_VISIBLE | WS_BORDER | ES_MULTILINE | ES_READONLY, 0, 0, 300, 200, hWnd,
                                  (HMENU)ID_LOG, cs->hInstance, NULL);
        chat->hInput = CreateWindow(L"EDIT", L"", WS_CHILD | WS_VISIBLE | WS_BORDER, 0, 200, 240, 24, hWnd, (HMENU)ID_INPUT, cs->hInstance, NULL);
        chat->hSend = CreateWindow(L"BUTTON", L"Send", WS_CHILD | WS_VISIBLE | BS_PUSHBUTTON, 240, 200, 60, 24, hWnd, (HMENU)ID_SEND,
                                   cs->hInstance, NULL);
        return Connect(hWnd, chat) ? 0 : -1;
    }
    case WM_SIZE:
        MoveWindow(chat->hLog, 0, 0, LOWORD(lParam), HIWORD(lParam) - 24, TRUE);
        return 0;
    case WM_COMMAND:
        if (LOWORD(wParam) == ID_SEND && HIWORD(wParam) == BN_CLICKED)
            OnSend(chat);
        return 0;
    case WM_SOCKET:
        if (WSAGETSELECTERROR(lParam))
        {
            Append(chat->hLog, L"(no connection)\r\n");
            closesocket(chat->sock);
            return 0;
        }
        switch (WSAGETSELECTEVENT(lParam))
        {
        case FD_CONNECT:
            send(chat->sock, "window\n", 7, 0);
            break;
        case FD_READ:
            OnReadable(chat);
            break;
        case FD_CLOSE:
            Append(chat->hLog, L"(closed)\r\n");
            closesocket(chat->sock);
            break;
        }
        return 0;
    case WM_CLOSE:
        DestroyWindow(hWnd);
        return 0;
    case WM_DESTROY:
        PostQuitMessage(0);
        return 0;
    }
    return DefWindowProc(hWnd, msg, wParam, lParam);
}

int WINAPI wWinMain(_In_ HINSTANCE hInstance, _In_opt_ HINSTANCE, _In_ PWSTR pCmdLine, _In_ int nCmdShow)
{
    static ChatWindow chat;
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0)
        return 1;
    WNDCLASSEX wc = { sizeof(WNDCLASSEX) };
    wc.lpfnWndProc = WndProc;
    wc.hInstance = hInstance;
    wc.hCursor = LoadCursor(NULL, IDC_ARROW);
    wc.hbrBackground = (HBRUSH)(COLOR_WINDOW + 1);
    wc.lpszClassName = _T("ChatWindow");
    if (RegisterClassEx(&wc) == 0)
        return 2;
    HWND hWnd = CreateWindowEx(0, wc.lpszClassName, L"Chat", WS_OVERLAPPEDWINDOW, CW_USEDEFAULT, CW_USEDEFAULT, 320, 260, NULL, NULL, hInstance, &chat);
    if (!hWnd)
        return 3;
    ShowWindow(hWnd, nCmdShow);
    UpdateWindow(hWnd);
    MSG msg;
    while (GetMessage(&msg, NULL, 0, 0) > 0)
    {
        TranslateMessage(&msg);
        DispatchMessage(&msg);
    }
    WSACleanup();
    return (int)msg.wParam;
}
