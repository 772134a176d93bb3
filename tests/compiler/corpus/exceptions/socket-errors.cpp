#include <cstdio>
#include <exception>
#include <stdexcept>
class SocketError : public std::runtime_error { int code_; public: SocketError(const char *w, int code) : std::runtime_error(w), code_(code) {} int code() const noexcept { return code_; } };
class Socket { int s_; public: explicit Socket(int s) : s_(s) { if (s < 0) throw SocketError("socket", 10047); printf("open %d\n", s_); } ~Socket() { printf("close %d\n", s_); } void send(int n) { if (n > 3) throw SocketError("send", 10054); printf("sent %d\n", n); } Socket(const Socket &) = delete; };
static void session(int n) { Socket a(1), b(2); for (int i = 0; i < n; i++) a.send(i); }
int main() {
  for (int n = 2; n < 7; n += 3) {
    try { session(n); }
    catch (const SocketError &e) { printf("%s %d\n", e.what(), e.code()); }
  }
  try { Socket bad(-1); } catch (const std::exception &e) { printf("%s\n", e.what()); }
}
