#include <cstdio>
namespace lib {
inline namespace v2 {
int version() { return 2; }
struct Conf {
  int port = 80;
};
}  // namespace v2
namespace v1 {
int version() { return 1; }
struct Conf {
  int port = 8080;
};
}  // namespace v1
namespace detail {
static int counter = 0;
int next() { return ++counter; }
}  // namespace detail
int id() { return detail::next(); }
}  // namespace lib
namespace short_ = lib::v1;
namespace {
int hidden() { return 42; }
}  // namespace
namespace a::b {
namespace c {
int deep = 3;
}
inline int f() { return c::deep; }
}  // namespace a::b
namespace a {
int g() { return b::f() + b::c::deep; }
}  // namespace a
int main() {
  printf("%d %d %d\n", lib::version(), lib::v1::version(), lib::v2::version());
  printf("%d %d\n", lib::Conf().port, short_::Conf().port);
  lib::id();
  printf("%d %d %d\n", lib::id(), hidden(), a::g());
  using namespace lib;
  printf("%d\n", version());
  {
    using lib::v1::version;
    printf("%d\n", version());
  }
  int hidden = 1;
  printf("%d %d\n", hidden, ::hidden());
}
