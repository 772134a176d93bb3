// LLP64: a game loop that never waits: a non-blocking UDP socket, a fixed time step by QueryPerformanceCounter, two players in one program.
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <math.h>
#pragma comment(lib, "ws2_32.lib")
#pragma comment(lib, "winmm.lib")

const double TIME_STEP = 1.0 / 60.0;
const int    MAX_FRAMES = 30;

struct Vector2
{
    float x, y;
    Vector2(float x_ = 0, float y_ = 0) : x(x_), y(y_) {}
    Vector2 operator+(const Vector2 &o) const { return Vector2(x + o.x, y + o.y); }
    Vector2 operator*(float k) const { return Vector2(x * k, y * k); }
    Vector2 &operator+=(const Vector2 &o) { x += o.x; y += o.y; return *this; }
    float length() const { return sqrtf(x * x + y * y); }
    friend Vector2 operator*(float k, const Vector2 &v) { return v * k; }
};

struct Ship
{
    Vector2 position{ 0.0f, 0.0f };
    Vector2 velocity{ 1.0f, 0.5f };
    unsigned sequence = 0;
    bool alive = true;

    void update(float dt) { position += dt * velocity; ++sequence; }
};

class Timer
{
    LARGE_INTEGER m_frequency, m_last;
public:
    Timer() { QueryPerformanceFrequency(&m_frequency); QueryPerformanceCounter(&m_last); }
    double elapsed()
    {
        LARGE_INTEGER now;
        QueryPerformanceCounter(&now);
        LONGLONG ticks = now.QuadPart - m_last.QuadPart;
        m_last = now;
        return (double)ticks / m_frequency.QuadPart;
    }
};

static SOCKET openSocket(unsigned short port)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    sockaddr_in a;
    ZeroMemory(&a, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(port);
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (bind(s, (sockaddr *)&a, sizeof a) == SOCKET_ERROR) return INVALID_SOCKET;
    u_long nonblocking = 1;
    ioctlsocket(s, FIONBIO, &nonblocking);
    return s;
}

union Packet
{
    struct { unsigned sequence; float x, y; } ship;
    char bytes[12];
};

int main()
{
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return EXIT_FAILURE;
    timeBeginPeriod(1);
    SOCKET mine = openSocket(40001), theirs = openSocket(40002);
    sockaddr_in to = { AF_INET, htons(40002) };
    to.sin_addr.s_addr = htonl(0x7f000001);

    Ship ship, ghost;
    Timer timer;
    double accumulated = 0;
    int frames = 0, received = 0, wouldBlock = 0, outOfOrder = 0;

    while (frames < MAX_FRAMES) {
        accumulated += timer.elapsed();
        while (accumulated >= TIME_STEP && frames < MAX_FRAMES) {
            accumulated -= TIME_STEP;
            ship.update((float)TIME_STEP);
            Packet p;
            p.ship = { ship.sequence, ship.position.x, ship.position.y };
            sendto(mine, p.bytes, sizeof p, 0, (sockaddr *)&to, sizeof to);
            ++frames;
        }
        for (;;) {
            Packet p;
            int n = recv(theirs, p.bytes, sizeof p, 0);
            if (n == SOCKET_ERROR) {
                if (WSAGetLastError() == WSAEWOULDBLOCK) { ++wouldBlock; break; }
                printf("recv: %d\n", WSAGetLastError());
                return EXIT_FAILURE;
            }
            if (p.ship.sequence <= ghost.sequence) ++outOfOrder;
            ghost.sequence = p.ship.sequence;
            ghost.position = Vector2(p.ship.x, p.ship.y);
            ++received;
        }
        Sleep(1);
    }
    for (int i = 0; i < 100 && received < MAX_FRAMES; ++i) {
        Packet p;
        if (recv(theirs, p.bytes, sizeof p, 0) == (int)sizeof p) {
            ghost.position = Vector2(p.ship.x, p.ship.y);
            ++received;
        } else Sleep(1);
    }
    printf("%d frames, %d received, %d out of order\n", frames, received, outOfOrder);
    printf("ship at (%.4f, %.4f), ghost at (%.4f, %.4f), %.4f away\n", ship.position.x, ship.position.y, ghost.position.x, ghost.position.y,
           (ship.position + ghost.position * -1).length());
    printf("%s\n", wouldBlock > 10 ? "it looked in vain most of the time" : "it never had to wait");
    closesocket(mine);
    closesocket(theirs);
    timeEndPeriod(1);
    WSACleanup();
    return EXIT_SUCCESS;
}
