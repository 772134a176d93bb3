// A small HTTP server over FILE*: GET only, one connection at a time.
#include <cstdio>
#include <cstring>
#include <cstdlib>
#include <string>
#include <winsock2.h>
#include <ws2tcpip.h>

#pragma comment(lib, "Ws2_32.lib")

using namespace std;

struct MimeType { const char* ext; const char* type; };

static const MimeType g_mime[] = {
    { ".html", "text/html; charset=utf-8" },
    { ".htm",  "text/html" },
    { ".txt",  "text/plain" },
    { ".png",  "image/png" },
    { nullptr, nullptr }
};

static const char* mimeOf(const string& path)
{
    string::size_type dot = path.rfind('.');
    if (dot != string::npos) {
        for (const MimeType* m = g_mime; m->ext; ++m)
            if (_stricmp(path.c_str() + dot, m->ext) == 0)
                return m->type;
    }
    return "application/octet-stream";
}

static bool sendAll(SOCKET s, const char* data, size_t size)
{
    while (size > 0) {
        int sent = send(s, data, (int)(size > 4096 ? 4096 : size), 0);
        if (sent == SOCKET_ERROR) return false;
        data += sent;
        size -= sent;
    }
    return true;
}

static void sendError(SOCKET s, int code, const char* reason)
{
    char body[256], head[256];
    int n = _snprintf_s(body, sizeof(body), _TRUNCATE, "<html><body><h1>%d %s</h1></body></html>\r\n", code, reason);
    sprintf_s(head, "HTTP/1.0 %d %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\nConnection: close\r\n\r\n", code, reason, n);
    sendAll(s, head, strlen(head)) && sendAll(s, body, n);
}

static string readRequest(SOCKET s)
{
    string request;
    char buffer[256];
    while (request.find("\r\n\r\n") == string::npos && request.length() < 8192) {
        int got = recv(s, buffer, sizeof buffer, 0);
        if (got <= 0) break;
        request.append(buffer, got);
    }
    return request;
}

static bool serve(SOCKET s)
{
    string request = readRequest(s);
    string line = request.substr(0, request.find("\r\n"));
    char method[16] = "", url[256] = "", version[16] = "";
    if (sscanf(line.c_str(), "%15s %255s %15s", method, url, version) != 3) {
        sendError(s, 400, "Bad Request");
        return true;
    }
    printf("%s %s\n", method, url);
    if (strcmp(method, "GET")) {
        sendError(s, 501, "Not Implemented");
        return strcmp(method, "QUIT") != 0;
    }
    string path = url;
    if (path.find("..") != string::npos) {
        sendError(s, 403, "Forbidden");
        return true;
    }
    if (path == "/") path = "/index.html";
    path.erase(0, 1);

    FILE* fp = nullptr;
    if (fopen_s(&fp, path.c_str(), "rb") != 0 || !fp) {
        sendError(s, 404, "Not Found");
        return true;
    }
    fseek(fp, 0, SEEK_END);
    long size = ftell(fp);
    rewind(fp);

    string head = "HTTP/1.0 200 OK\r\nContent-Type: ";
    head += mimeOf(path);
    head += "\r\nContent-Length: " + to_string(size) + "\r\nConnection: close\r\n\r\n";
    sendAll(s, head.data(), head.size());

    char chunk[1000];
    size_t n;
    while ((n = fread(chunk, 1, sizeof chunk, fp)) > 0)
        if (!sendAll(s, chunk, n)) break;
    fclose(fp);
    return true;
}

static void writeSite()
{
    FILE* fp = fopen("index.html", "wb");
    fputs("<html><head><title>Home</title></head>\r\n<body>Hello from FILE*</body></html>\r\n", fp);
    fclose(fp);
    fp = fopen("numbers.txt", "w");
    for (int i = 0; i < 500; ++i)
        fprintf(fp, "%d%c", i, i % 20 == 19 ? '\n' : ' ');
    fclose(fp);
}

int main()
{
    writeSite();
    WSADATA wsaData;
    if (WSAStartup(MAKEWORD(2, 2), &wsaData) != NO_ERROR) {
        fprintf(stderr, "WSAStartup() failed\n");
        return EXIT_FAILURE;
    }
    SOCKET server = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in addr = {};
    addr.sin_family = AF_INET;
    addr.sin_port = htons(8080);
    addr.sin_addr.s_addr = INADDR_ANY;
    if (::bind(server, reinterpret_cast<sockaddr*>(&addr), sizeof addr) != 0 || ::listen(server, 5) != 0) {
        fprintf(stderr, "cannot listen: %d\n", WSAGetLastError());
        WSACleanup();
        return EXIT_FAILURE;
    }
    bool running = true;
    while (running) {
        SOCKET client = accept(server, nullptr, nullptr);
        if (client == INVALID_SOCKET) continue;
        running = serve(client);
        shutdown(client, SD_BOTH);
        closesocket(client);
    }
    closesocket(server);
    WSACleanup();
    remove("index.html");
    _unlink("numbers.txt");
    return 0;
}
