// LLP64
// Builds a DNS query, takes answers apart, answers from a table: both sides in one program.
#include <winsock2.h>
#include <ws2tcpip.h>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <cstdlib>
#include <string>
#include <iostream>
#include <stdexcept>

namespace dns {
#pragma pack(push, 1)
struct Header {
    uint16_t id;
    uint16_t rd : 1, tc : 1, aa : 1, opcode : 4, qr : 1, rcode : 4, z : 3, ra : 1;
    uint16_t questions, answers, authorities, additional;
};
#pragma pack(pop)
static_assert(sizeof(Header) == 12, "a header has 12 bytes");

enum Type : uint16_t { A = 1, NS = 2, CNAME = 5, MX = 15, TXT = 16 };

class Packet {
    unsigned char bytes[512];
    size_t used = 0, at = 0;
    void need(size_t n) const { if (at + n > used) throw std::out_of_range("packet too short"); }
public:
    Packet() { memset(bytes, 0, sizeof bytes); }
    Packet(const void *data, size_t n) : used(n) { memcpy(bytes, data, n); }
    Packet &u8(unsigned v) { if (used >= sizeof bytes) throw std::length_error("packet too long"); bytes[used++] = (unsigned char)v; return *this; }
    Packet &u16(unsigned v) { return u8(v >> 8).u8(v & 255); }
    Packet &u32(uint32_t v) { return u16(v >> 16).u16(v & 0xffff); }
    Packet &raw(const void *p, size_t n) { for (size_t i = 0; i < n; i++) u8(static_cast<const unsigned char *>(p)[i]); return *this; }
    Packet &name(const std::string &text) {
        size_t start = 0;
        while (start < text.size()) {
            size_t dot = text.find('.', start);
            if (dot == std::string::npos) dot = text.size();
            u8((unsigned)(dot - start)).raw(text.data() + start, dot - start);
            start = dot + 1;
        }
        return u8(0);
    }
    unsigned get8() { need(1); return bytes[at++]; }
    unsigned get16() { unsigned high = get8(); return high << 8 | get8(); }
    uint32_t get32() { uint32_t high = get16(); return high << 16 | get16(); }
    std::string getName(int depth = 0) {
        if (depth > 5) throw std::runtime_error("compression loop");
        std::string out;
        for (;;) {
            unsigned n = get8();
            if (n == 0) return out;
            if ((n & 0xC0) == 0xC0) {
                size_t to = (n & 0x3F) << 8 | get8(), back = at;
                at = to;
                out += getName(depth + 1);
                at = back;
                return out;
            }
            need(n);
            out.append(reinterpret_cast<const char *>(bytes) + at, n);
            at += n;
            if (bytes[at] != 0) out += '.';
        }
    }
    Header header() { need(sizeof(Header)); Header h; memcpy(&h, bytes + at, sizeof h); at += sizeof h; return h; }
    const char *data() const { return reinterpret_cast<const char *>(bytes); }
    int size() const { return static_cast<int>(used); }
    size_t position() const { return at; }
    void skip(size_t n) { need(n); at += n; }
};

Packet query(uint16_t id, const std::string &name, Type type)
{
    Header h;
    memset(&h, 0, sizeof h);
    h.id = htons(id);
    h.rd = 1;
    h.questions = htons(1);
    Packet p;
    return p.raw(&h, sizeof h).name(name).u16(type).u16(1);
}
}

struct Entry { const char *name; const char *address; };
static const Entry table[] = { {"www.example.test", "192.0.2.10"}, {"mail.example.test", "192.0.2.25"} };

static DWORD WINAPI server(void *p)
{
    SOCKET s = *static_cast<SOCKET *>(p);
    char buffer[512];
    sockaddr_in from;
    int length = sizeof from, n;
    while ((n = recvfrom(s, buffer, sizeof buffer, 0, (sockaddr *)&from, &length)) > 0) {
        dns::Packet question(buffer, n);
        dns::Header h = question.header();
        std::string name = question.getName();
        const Entry *found = nullptr;
        for (const auto &e : table) if (name == e.name) { found = &e; break; }
        h.qr = 1; h.ra = 1;
        h.answers = htons(found ? 1 : 0);
        h.rcode = found ? 0 : 3;
        dns::Packet answer;
        answer.raw(&h, sizeof h).raw(buffer + sizeof h, n - sizeof h);
        if (found) {
            in_addr a;
            inet_pton(AF_INET, found->address, &a);
            answer.u16(0xC00C).u16(dns::A).u16(1).u32(3600).u16(4).raw(&a, 4);
        }
        sendto(s, answer.data(), answer.size(), 0, (sockaddr *)&from, length);
    }
    std::cout << "server ends " << (WSAGetLastError() != 0) << '\n';
    return 0;
}

int main()
{
    WSADATA wsa;
    WSAStartup(MAKEWORD(2, 2), &wsa);
    SOCKET service = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP), s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    sockaddr_in address = {AF_INET, htons(42053), {}, {}};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(service, (sockaddr *)&address, sizeof address)) { printf("bind %d\n", WSAGetLastError()); return 1; }
    HANDLE thread = CreateThread(0, 0, server, &service, 0, 0);
    connect(s, (sockaddr *)&address, sizeof address);
    uint16_t id = 0x1234;
    for (const char *name : {"www.example.test", "nowhere.example.test", "mail.example.test"}) {
        dns::Packet q = dns::query(id++, name, dns::A);
        send(s, q.data(), q.size(), 0);
        char buffer[512];
        int n = recv(s, buffer, sizeof buffer, 0);
        try {
            dns::Packet a(buffer, n);
            dns::Header h = a.header();
            std::cout << std::hex << ntohs(h.id) << std::dec << " rcode " << h.rcode << ' ' << a.getName();
            a.skip(4);
            for (int i = ntohs(h.answers); i > 0; i--) {
                std::string owner = a.getName();
                unsigned type = a.get16(); a.get16();
                uint32_t ttl = a.get32();
                unsigned length = a.get16();
                char text[INET_ADDRSTRLEN];
                inet_ntop(AF_INET, a.data() + a.position(), text, sizeof text);
                std::cout << " -> " << owner << " type " << type << " ttl " << ttl << ' ' << length << ' ' << text;
            }
            std::cout << std::endl;
        } catch (const std::exception &e) { std::cout << "bad: " << e.what() << std::endl; }
    }
    try { dns::Packet broken("\0\1", 2); broken.header(); } catch (std::out_of_range &e) { std::cout << e.what() << '\n'; }
    closesocket(service);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    closesocket(s);
    WSACleanup();
    return 0;
}
