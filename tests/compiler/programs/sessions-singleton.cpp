// LLP64: as game servers are written: a singleton manager, sessions with ring buffers, packed packets by number, workers on a queue.
#include <winsock2.h>
#include <windows.h>
#include <process.h>
#include <cassert>
#include <cstdio>
#include <cstring>
#include <string>

#pragma comment(lib, "ws2_32.lib")

using namespace std;

#define SAFE_DELETE(p) do { if (p) { delete (p); (p) = nullptr; } } while (0)
#define IN
#define OUT

typedef unsigned char  uint8;
typedef unsigned short uint16;
typedef unsigned int   uint32;

enum class PacketId : uint16 { Login = 1, Move, Chat, Logout };

#pragma pack(push, 1)
struct PacketHeader { uint16 size; PacketId id; };
struct PktLogin : PacketHeader { char name[20]; PktLogin() { size = sizeof(*this); id = PacketId::Login; memset(name, 0, sizeof name); } };
struct PktMove : PacketHeader { float x, y; uint8 direction; };
struct PktChat : PacketHeader { uint16 length; char text[1]; };
#pragma pack(pop)

static_assert(sizeof(PktMove) == 13, "packed");

class Lock {
public:
    Lock() { ::InitializeCriticalSectionAndSpinCount(&m_cs, 4000); }
    ~Lock() { ::DeleteCriticalSection(&m_cs); }
    void Enter() { ::EnterCriticalSection(&m_cs); }
    void Leave() { ::LeaveCriticalSection(&m_cs); }
private:
    CRITICAL_SECTION m_cs;
};

class AutoLock {
    Lock& m_lock;
public:
    explicit AutoLock(Lock& lock) : m_lock(lock) { m_lock.Enter(); }
    ~AutoLock() { m_lock.Leave(); }
private:
    AutoLock(const AutoLock&);
    void operator=(const AutoLock&);
};

class RingBuffer {
public:
    enum { CAPACITY = 64 };
    RingBuffer() : m_read(0), m_write(0) {}
    int GetUseSize() const { return m_write - m_read; }
    int GetFreeSize() const { return CAPACITY - GetUseSize(); }
    int Enqueue(const char* data, int size)
    {
        int n = min(size, GetFreeSize());
        for (int i = 0; i < n; ++i) m_data[m_write++ % CAPACITY] = data[i];
        return n;
    }
    int Peek(OUT void* to, int size) const
    {
        int n = GetUseSize() < size ? GetUseSize() : size;
        for (int i = 0; i < n; ++i) static_cast<char*>(to)[i] = m_data[(m_read + i) % CAPACITY];
        return n;
    }
    int Dequeue(OUT void* to, int size) { int n = Peek(to, size); m_read += n; return n; }
private:
    char m_data[CAPACITY];
    uint32 m_read, m_write;
};

class Session;
struct Job { Session* session; char packet[RingBuffer::CAPACITY]; Job* next; };

class IPacketHandler {
public:
    virtual ~IPacketHandler() = default;
    virtual bool Handle(Session& session, IN const PacketHeader* header) = 0;
};

class Session {
public:
    Session(SOCKET sock, uint32 id) : m_sock(sock), m_id(id), m_x(), m_y() {}
    virtual ~Session() { closesocket(m_sock); }
    uint32 Id() const { return m_id; }
    const string& Name() const { return m_name; }
    void SetName(string name) { m_name = move(name); }
    void MoveTo(float x, float y) { m_x = x; m_y = y; }
    float Distance() const { return m_x * m_x + m_y * m_y; }
    RingBuffer& Recv() { return m_recv; }
    SOCKET Socket() const { return m_sock; }
private:
    SOCKET m_sock;
    uint32 m_id;
    string m_name;
    float m_x, m_y;
    RingBuffer m_recv;
};

class JobQueue {
public:
    JobQueue() : m_head(nullptr), m_tail(&m_head), m_ready(CreateSemaphore(NULL, 0, MAXLONG, NULL)) {}
    ~JobQueue() { CloseHandle(m_ready); }
    void Push(Job* job)
    {
        AutoLock guard(m_lock);
        job->next = nullptr;
        *m_tail = job;
        m_tail = &job->next;
        ReleaseSemaphore(m_ready, 1, nullptr);
    }
    Job* Pop()
    {
        WaitForSingleObject(m_ready, INFINITE);
        AutoLock guard(m_lock);
        Job* job = m_head;
        if ((m_head = job->next) == nullptr) m_tail = &m_head;
        return job;
    }
private:
    Lock m_lock;
    Job* m_head;
    Job** m_tail;
    HANDLE m_ready;
};

class GameManager : public IPacketHandler {
public:
    static GameManager& GetInstance() { static GameManager instance; return instance; }
    bool Handle(Session& session, const PacketHeader* header) override;
    JobQueue& Jobs() { return m_jobs; }
    static unsigned WINAPI WorkerMain(void* self);
private:
    GameManager() : m_handled(0) {}
    ~GameManager() { printf("handled %d packets\n", m_handled); }
    JobQueue m_jobs;
    int m_handled;
};

#define sGame GameManager::GetInstance()

bool GameManager::Handle(Session& session, const PacketHeader* header)
{
    ++m_handled;
    switch (header->id) {
    case PacketId::Login: {
        auto* pkt = static_cast<const PktLogin*>(header);
        session.SetName(string(pkt->name, strnlen(pkt->name, sizeof pkt->name)));
        printf("[%u] login %s\n", session.Id(), session.Name().c_str());
        break;
    }
    case PacketId::Move: {
        auto pkt = reinterpret_cast<const PktMove*>(header);
        session.MoveTo(pkt->x, pkt->y);
        printf("[%u] moves to (%.1f, %.1f), distance^2 %.2f, facing %d\n", session.Id(), pkt->x, pkt->y, session.Distance(), pkt->direction);
        break;
    }
    case PacketId::Chat: {
        const PktChat* pkt = (const PktChat*)header;
        printf("[%u] %s: %.*s\n", session.Id(), session.Name().c_str(), pkt->length, pkt->text);
        break;
    }
    case PacketId::Logout:
        printf("[%u] logout\n", session.Id());
        return false;
    default:
        printf("[%u] unknown packet %hu\n", session.Id(), (uint16)header->id);
    }
    return true;
}

unsigned WINAPI GameManager::WorkerMain(void* self)
{
    GameManager* manager = static_cast<GameManager*>(self);
    for (;;) {
        Job* job = manager->Jobs().Pop();
        if (job->session == nullptr) { delete job; return 0; }
        if (!manager->Handle(*job->session, (PacketHeader*)job->packet))
            shutdown(job->session->Socket(), SD_SEND);
        SAFE_DELETE(job);
    }
}

static void OnReceived(Session* session, const char* data, int size)
{
    while (size > 0) {
        int taken = session->Recv().Enqueue(data, size);
        data += taken; size -= taken;
        PacketHeader header;
        while (session->Recv().Peek(&header, sizeof header) == sizeof header && session->Recv().GetUseSize() >= header.size) {
            assert(header.size <= RingBuffer::CAPACITY);
            Job* job = new Job();
            job->session = session;
            session->Recv().Dequeue(job->packet, header.size);
            sGame.Jobs().Push(job);
        }
    }
}

static unsigned __stdcall Player(void* arg)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    connect(s, (SOCKADDR*)arg, sizeof(SOCKADDR_IN));
    PktLogin login;
    strcpy_s(login.name, "knight");
    send(s, (char*)&login, sizeof login, 0);
    for (int i = 1; i <= 3; ++i) {
        PktMove move = { sizeof(PktMove), PacketId::Move, i * 1.5f, -i / 2.0f, (uint8)(i * 90) };
        send(s, (char*)&move, 5, 0);            // cut in two on purpose
        send(s, (char*)&move + 5, sizeof move - 5, 0);
    }
    char bytes[64];
    auto* chat = (PktChat*)bytes;
    const char text[] = "for glory!";
    chat->id = PacketId::Chat;
    chat->length = (uint16)(_countof(text) - 1);
    memcpy(chat->text, text, chat->length);
    chat->size = (uint16)(offsetof(PktChat, text) + chat->length);
    send(s, bytes, chat->size, 0);
    PacketHeader odd = { sizeof odd, (PacketId)77 }, bye = { sizeof bye, PacketId::Logout };
    send(s, (char*)&odd, sizeof odd, 0);
    send(s, (char*)&bye, sizeof bye, 0);
    closesocket(s);
    return 0;
}

int main()
{
    WSADATA wsa;
    if (::WSAStartup(MAKEWORD(2, 2), OUT &wsa) != 0) return 0;
    SOCKET listener = ::socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN addr;
    ::memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    addr.sin_port = ::htons(7777);
    if (::bind(listener, (SOCKADDR*)&addr, sizeof(addr)) == SOCKET_ERROR) return 0;
    if (::listen(listener, SOMAXCONN) == SOCKET_ERROR) return 0;

    HANDLE worker = (HANDLE)::_beginthreadex(nullptr, 0, &GameManager::WorkerMain, &sGame, 0, nullptr);
    HANDLE player = (HANDLE)::_beginthreadex(nullptr, 0, Player, &addr, 0, nullptr);
    Session* session = new Session(::accept(listener, nullptr, nullptr), 1001);
    SOCKET sock = session->Socket();
    char buffer[16];
    int size;
    while ((size = ::recv(sock, buffer, sizeof buffer, 0)) > 0)
        OnReceived(session, buffer, size);
    sGame.Jobs().Push(new Job());
    HANDLE both[] = { worker, player };
    ::WaitForMultipleObjects(2, both, TRUE, INFINITE);
    for (HANDLE h : both) ::CloseHandle(h);
    SAFE_DELETE(session);
    ::closesocket(listener);
    ::WSACleanup();
    return 0;
}
