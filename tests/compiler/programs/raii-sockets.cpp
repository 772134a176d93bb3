// LLP64: modern C++ without templates of its own: RAII, moves, exceptions, string streams, lambdas as thread procedures.
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <winsock2.h>
#include <ws2tcpip.h>
#include <algorithm>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <cstdint>

#pragma comment(lib, "Ws2_32.lib")

namespace net {

class socket_error : public std::runtime_error {
public:
    socket_error(const std::string &what, int code) : std::runtime_error(format(what, code)), code_(code) {}
    int code() const noexcept { return code_; }
private:
    static std::string format(const std::string &what, int code)
    {
        std::ostringstream out;
        out << what << " (" << code << ')';
        return out.str();
    }
    int code_;
};

struct winsock final {
    winsock()
    {
        WSADATA data{};
        if (int error = WSAStartup(MAKEWORD(2, 2), &data); error != 0)
            throw socket_error{"WSAStartup", error};
    }
    ~winsock() { WSACleanup(); }
    winsock(const winsock &) = delete;
    winsock &operator=(const winsock &) = delete;
};

class tcp_socket {
public:
    tcp_socket() : handle_{::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)}
    {
        if (!*this) throw socket_error("socket", WSAGetLastError());
    }
    explicit tcp_socket(SOCKET handle) noexcept : handle_{handle} {}
    tcp_socket(tcp_socket &&other) noexcept : handle_{std::exchange(other.handle_, INVALID_SOCKET)} {}
    tcp_socket &operator=(tcp_socket &&other) noexcept
    {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~tcp_socket() { if (*this) ::closesocket(handle_); }

    explicit operator bool() const noexcept { return handle_ != INVALID_SOCKET; }

    void bind(std::uint16_t port)
    {
        auto address = loopback(port);
        check(::bind(handle_, reinterpret_cast<sockaddr *>(&address), sizeof address), "bind");
        check(::listen(handle_, SOMAXCONN), "listen");
    }
    [[nodiscard]] tcp_socket accept() const { return tcp_socket{::accept(handle_, nullptr, nullptr)}; }
    void connect(std::uint16_t port)
    {
        auto address = loopback(port);
        check(::connect(handle_, reinterpret_cast<sockaddr *>(&address), sizeof address), "connect");
    }
    const tcp_socket &operator<<(const std::string &text) const
    {
        std::size_t sent = 0;
        while (sent < text.size()) {
            const int part = static_cast<int>(std::min<std::size_t>(text.size() - sent, 10));
            sent += check(::send(handle_, text.data() + sent, part, 0), "send");
        }
        return *this;
    }
    bool line(std::string &out) const
    {
        out.clear();
        for (char c; check(::recv(handle_, &c, 1, 0), "recv") > 0;) {
            if (c == '\n') return true;
            out += c;
        }
        return !out.empty();
    }

private:
    static int check(int result, const char *what)
    {
        if (result == SOCKET_ERROR) throw socket_error{what, WSAGetLastError()};
        return result;
    }
    static sockaddr_in loopback(std::uint16_t port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }
    SOCKET handle_;
};

} // namespace net

static DWORD WINAPI summing(void *parameter) noexcept
{
    auto &listener = *static_cast<net::tcp_socket *>(parameter);
    net::tcp_socket peer = listener.accept();
    std::string line;
    while (peer.line(line)) {
        std::istringstream words(line);
        double sum = 0, number;
        int count = 0;
        while (words >> number) sum += number, ++count;
        std::ostringstream answer;
        if (words.eof()) answer << "sum of " << count << ": " << sum << '\n';
        else answer << "not a number in '" << line << "'\n";
        peer << answer.str();
    }
    return 0;
}

int main()
try {
    net::winsock winsock;
    net::tcp_socket listener;
    listener.bind(6100);
    HANDLE thread = CreateThread(nullptr, 0, summing, &listener, 0, nullptr);
    {
        net::tcp_socket first;
        first.connect(6100);
        net::tcp_socket client = std::move(first);
        std::cout << std::boolalpha << static_cast<bool>(first) << ' ' << bool(client) << '\n';
        std::string answer;
        for (auto text : {"1 2 3\n", "0.5 -0.25\n", "7 seven\n", "\n"}) {
            client << text;
            if (client.line(answer)) std::cout << answer << std::endl;
        }
    }
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    auto attempt = [](std::uint16_t port) -> int {
        try {
            net::tcp_socket s;
            s.connect(port);
        } catch (const net::socket_error &e) {
            std::cout << e.what() << '\n';
            return e.code();
        }
        return 0;
    };
    if (attempt(6199) == WSAECONNREFUSED) std::cout << "refused, as it should be\n";
    return 0;
} catch (const std::exception &e) {
    std::cerr << e.what() << std::endl;
    return 1;
}
