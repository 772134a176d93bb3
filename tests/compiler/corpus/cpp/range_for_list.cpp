#include <iostream>
#include <string>

struct Port {
  int number;
  explicit Port(int n) : number(n) { std::cout << "open " << n << '\n'; }
  Port(const Port &other) : number(other.number) { std::cout << "copy " << number << '\n'; }
  ~Port() { std::cout << "close " << number << '\n'; }
};

int main() {
  int sum = 0;
  for (int value : {3, 1, 4, 1, 5}) sum += value;
  std::cout << sum << '\n';
  for (const char *name : {"tcp", "udp", "icmp"}) std::cout << name << ' ';
  for (auto ratio : {0.5, 0.25}) std::cout << ratio << ' ';
  std::cout << '\n';
  for (const std::string &host : {std::string("alpha"), std::string("beta")}) std::cout << host << host.size() << '\n';
  for (const Port &port : {Port(80), Port(443)}) std::cout << "use " << port.number << '\n';
  int a = 1, b = 2;
  for (int *p : {&a, &b}) *p *= 10;
  std::cout << a << b << '\n';
}
