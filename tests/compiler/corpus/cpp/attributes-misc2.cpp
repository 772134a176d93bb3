#include <cstdio>
int main() {
  printf("%d %d %d %llu %g\n", 1'000'000, 0b1010'1010, 0xF'F, 1'0ull, 1'000.5);
  printf("%d %d\n", 017, '\x41');
  [[likely]] if (true)
    printf("l\n");
  for (int i = 0; i < 2; i++) [[unlikely]] {
    printf("%d", i);
  }
  printf("\n");
  printf("%zu %zu %zu\n", sizeof(u8"é"), sizeof(u"é"), sizeof(U"é"));
  printf("%s\n",
         "con"
         "cat"
         "\x41"
         "B");
  char16_t c = u'x';
  char32_t d = U'\U0001F600';
  printf("%d %x\n", c, (unsigned)d);
  auto s = L"wide";
  printf("%zu\n", sizeof *s > 1);
  printf("%s\n", __func__);
  int a[] = {
      1,
      2,
      3,
  };
  printf("%zu\n", sizeof a);
  int not_ok = 1;
  if (not not_ok or not_ok and 1) printf("alt\n");
  printf("%d %d\n", 5 bitand 3, 5 xor 1);
}
