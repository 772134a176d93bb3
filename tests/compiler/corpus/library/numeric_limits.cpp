// LLP64
#include <iostream>
#include <limits>

typedef unsigned short Port;

static void askNumber(int &number) {
  while (!(std::cin >> number)) {
    std::cin.clear();
    std::cin.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    std::cout << "again\n";
  }
}

int main() {
  std::cout << std::numeric_limits<int>::min() << ' ' << std::numeric_limits<int>::max() << '\n';
  std::cout << std::numeric_limits<unsigned long>::max() << ' ' << std::numeric_limits<long long>::lowest() << '\n';
  std::cout << std::numeric_limits<Port>::max() << ' ' << (int)std::numeric_limits<signed char>::min() << '\n';
  std::cout << std::numeric_limits<double>::max() << ' ' << std::numeric_limits<float>::min() << ' ' << std::numeric_limits<double>::epsilon() << '\n';
  std::cout << std::numeric_limits<double>::infinity() << ' ' << std::numeric_limits<float>::lowest() << '\n';
  std::cout << std::numeric_limits<int>::digits << ' ' << std::numeric_limits<unsigned long long>::digits10 << ' '
            << std::numeric_limits<double>::digits10 << ' ' << std::numeric_limits<float>::max_digits10 << '\n';
  std::cout << std::numeric_limits<char>::is_signed << std::numeric_limits<wchar_t>::is_signed << std::numeric_limits<bool>::max()
            << std::numeric_limits<double>::is_integer << std::numeric_limits<double>::has_infinity << '\n';
  using namespace std;
  constexpr int top = numeric_limits<short>::max();
  static_assert(top == 32767, "the largest short");
  char room[numeric_limits<unsigned char>::max()];
  int least = (numeric_limits<int>::max)();
  for (int value : {4, 2, 9})
    if (value < least) least = value;
  std::cout << sizeof room << ' ' << least << '\n';
  int number = 0;
  (void)askNumber;
  std::cout << number << '\n';
}
