/* LLP64
 * As one wrote for Winsock 1.1 and Windows 3.1: FAR and PASCAL, WSAAsyncSelect, Hungarian names. A daytime server and its client
 * in one window; nothing is shown but what goes to the console. */
#define STRICT
#include <windows.h>
#include <windowsx.h>
#include <winsock.h>
#include <stdio.h>
#include <string.h>

#define WM_LISTENER   (WM_USER + 1)
#define WM_PEER       (WM_USER + 2)
#define WM_CLIENT     (WM_USER + 3)
#define PORT_DAYTIME  1313

#ifndef HINSTANCE_ERROR
#define HINSTANCE_ERROR 32
#endif

LRESULT CALLBACK WndProc(HWND, UINT, WPARAM, LPARAM);
BOOL PASCAL FAR StartServer(HWND hWnd);
BOOL PASCAL FAR StartClient(HWND hWnd);
static void NEAR PASCAL Say(LPSTR lpszWhat, int nNumber);

static char   szAppName[] = "Daytime";
static SOCKET sListener = INVALID_SOCKET, sPeer = INVALID_SOCKET, sClient = INVALID_SOCKET;
static char   achAnswer[80];
static int    cbAnswer;
static BOOL   fConnected;

int PASCAL WinMain(HINSTANCE hInstance, HINSTANCE hPrevInstance, LPSTR lpszCmdLine, int nCmdShow)
{
    HWND     hWnd;
    MSG      msg;
    WNDCLASS wc;
    WSADATA  wd;
    int      nError;

    nError = WSAStartup(0x0101, (LPWSADATA)&wd);
    if (nError != 0)
    {
        MessageBox(NULL, "No Winsock", szAppName, MB_OK);
        return FALSE;
    }
    if (LOBYTE(wd.wVersion) != 1 || HIBYTE(wd.wVersion) != 1)
    {
        WSACleanup();
        return FALSE;
    }

    if (!hPrevInstance)
    {
        wc.style         = CS_HREDRAW | CS_VREDRAW;
        wc.lpfnWndProc   = (WNDPROC)WndProc;
        wc.cbClsExtra    = 0;
        wc.cbWndExtra    = 0;
        wc.hInstance     = hInstance;
        wc.hIcon         = LoadIcon(NULL, IDI_APPLICATION);
        wc.hCursor       = LoadCursor(NULL, IDC_ARROW);
        wc.hbrBackground = GetStockObject(WHITE_BRUSH);
        wc.lpszMenuName  = NULL;
        wc.lpszClassName = szAppName;
        if (!RegisterClass(&wc))
            return FALSE;
    }

    hWnd = CreateWindow(szAppName, "Daytime by Winsock 1.1", WS_OVERLAPPEDWINDOW,
                        CW_USEDEFAULT, CW_USEDEFAULT, CW_USEDEFAULT, CW_USEDEFAULT,
                        NULL, NULL, hInstance, (LPVOID)NULL);
    if (hWnd == NULL)
        return FALSE;
    ShowWindow(hWnd, nCmdShow);
    UpdateWindow(hWnd);

    while (GetMessage((LPMSG)&msg, NULL, 0, 0))
    {
        TranslateMessage(&msg);
        DispatchMessage(&msg);
    }
    WSACleanup();
    return (int)msg.wParam;
}

LRESULT CALLBACK WndProc(HWND hWnd, UINT uMsg, WPARAM wParam, LPARAM lParam)
{
    char achBuffer[16];
    int  cb;

    switch (uMsg)
    {
    case WM_CREATE:
        if (!StartServer(hWnd) || !StartClient(hWnd))
        {
            Say("start failed", WSAGetLastError());
            return -1;
        }
        return 0L;

    case WM_LISTENER:
        if (WSAGETSELECTEVENT(lParam) == FD_ACCEPT)
        {
            SOCKADDR_IN sin;
            int         cbSin = sizeof(SOCKADDR_IN);

            sPeer = accept((SOCKET)wParam, (LPSOCKADDR)&sin, (int FAR *)&cbSin);
            Say("accepted, family", sin.sin_family);
            WSAAsyncSelect(sPeer, hWnd, WM_PEER, FD_WRITE | FD_CLOSE);
        }
        break;

    case WM_PEER:
        switch (WSAGETSELECTEVENT(lParam))
        {
        case FD_WRITE:
            Say("the answer goes out", send(sPeer, (LPSTR)"Thu Jan 20 1994 09:30\r\n", 23, 0));
            WSAAsyncSelect(sPeer, hWnd, 0, 0L);
            closesocket(sPeer);
            break;
        }
        break;

    case WM_CLIENT:
        if (WSAGETSELECTERROR(lParam))
        {
            Say("client's error", WSAGETSELECTERROR(lParam));
            DestroyWindow(hWnd);
            break;
        }
        switch (WSAGETSELECTEVENT(lParam))
        {
        case FD_CONNECT:
            fConnected = TRUE;
            break;
        case FD_READ:
            cb = recv(sClient, achBuffer, sizeof achBuffer, 0);
            if (cb > 0)
            {
                _fmemcpy(achAnswer + cbAnswer, achBuffer, cb);
                cbAnswer += cb;
            }
            break;
        case FD_CLOSE:
            while ((cb = recv(sClient, achAnswer + cbAnswer, 16, 0)) > 0)
                cbAnswer += cb;
            achAnswer[cbAnswer] = 0;
            Say(fConnected ? "connected" : "not connected", 0);
            Say(achAnswer, cbAnswer);
            closesocket(sClient);
            DestroyWindow(hWnd);
            break;
        }
        break;

    case WM_DESTROY:
        closesocket(sListener);
        PostQuitMessage(7);
        break;

    default:
        return DefWindowProc(hWnd, uMsg, wParam, lParam);
    }
    return 0L;
}

BOOL PASCAL FAR StartServer(HWND hWnd)
{
    SOCKADDR_IN sin;

    sListener = socket(AF_INET, SOCK_STREAM, 0);
    sin.sin_family = AF_INET;
    sin.sin_port = htons(PORT_DAYTIME);
    sin.sin_addr.s_addr = INADDR_ANY;
    return sListener != INVALID_SOCKET
        && bind(sListener, (LPSOCKADDR)&sin, sizeof(sin)) != SOCKET_ERROR
        && listen(sListener, 1) != SOCKET_ERROR
        && WSAAsyncSelect(sListener, hWnd, WM_LISTENER, FD_ACCEPT) != SOCKET_ERROR;
}

BOOL PASCAL FAR StartClient(HWND hWnd)
{
    SOCKADDR_IN sin;
    LPHOSTENT   lphe;

    sClient = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (WSAAsyncSelect(sClient, hWnd, WM_CLIENT, FD_CONNECT | FD_READ | FD_CLOSE) == SOCKET_ERROR)
        return FALSE;
    lphe = gethostbyname("localhost");
    if (lphe == NULL)
        return FALSE;
    sin.sin_family = PF_INET;
    sin.sin_port = htons(PORT_DAYTIME);
    sin.sin_addr = *((LPIN_ADDR)lphe->h_addr);
    return connect(sClient, (LPSOCKADDR)&sin, sizeof(sin)) != SOCKET_ERROR || WSAGetLastError() == WSAEWOULDBLOCK;
}

static void NEAR PASCAL Say(LPSTR lpszWhat, int nNumber)
{
    printf("%s: %d\n", lpszWhat, nNumber);
}
