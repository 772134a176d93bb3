#include <stdio.h>
struct Error { virtual ~Error() {} virtual const char* name() const { return "Error"; } };
struct NetworkError : Error { int code; NetworkError(int c) : code(c) {} const char* name() const override { return "NetworkError"; } };
struct Timeout : NetworkError { Timeout() : NetworkError(10060) {} const char* name() const override { return "Timeout"; } };
struct Other { int x = 5; };
void fail(int k) { switch (k) { case 0: throw Error(); case 1: throw NetworkError(10054); case 2: throw Timeout(); default: throw Other(); } }
int main() {
  for (int k = 0; k < 4; k++) {
    try { fail(k); }
    catch (const Timeout& t) { printf("timeout %d %s\n", t.code, t.name()); }
    catch (NetworkError& n) { printf("network %d %s\n", n.code, n.name()); }
    catch (Error& e) { printf("error %s\n", e.name()); }
    catch (...) { printf("unknown\n"); }
    try { fail(k); } catch (Error e) { printf("sliced %s\n", e.name()); } catch (Other o) { printf("other %d\n", o.x); }
  }
}
