#include <stdio.h>

static void duff(char *to, const char *from, int count) {
  int n = (count + 3) / 4;
  switch (count % 4) {
    case 0:
      do {
        *to++ = *from++;
        case 3:
          *to++ = *from++;
        case 2:
          *to++ = *from++;
        case 1:
          *to++ = *from++;
      } while (--n > 0);
  }
}
static int nested(int a, int b) {
  switch (a) {
    case 1:
      switch (b) {
        case 1:
          return 11;
        default:
          break;
      }
      return 10;
    default:
      for (int i = 0; i < 3; i++) {
        switch (i) {
          case 1:
            continue;
        }
        if (i == b) return i * 100;
      }
  }
  return -1;
}
static const char *command(char c) {
  switch (c) {
    case 'a' ... 'f':
      return "hex";
    case 'q':
    case 'Q':
      return "quit";
    default:
      return "other";
  }
}

static int skips(int n) {
  switch (n) {
    int list[4];
    case 1:
      list[0] = 5;
      return list[0];
    case 2: {
      int *p = list;
      *p = 7;
    }
    default:
      list[1] = n;
      return list[0] + list[1];
  }
}

int main() {
  printf("%d %d\n", skips(1), skips(2));
  char out[10] = {};
  duff(out, "sequence", 7);
  printf("%s\n", out);
  printf("%d %d %d %d\n", nested(1, 1), nested(1, 2), nested(0, 2), nested(0, 1));
  printf("%s %s %s\n", command('c'), command('Q'), command('z'));
  unsigned long long u = 3000000000u;
  switch (u) {
    case 3000000000u:
      printf("big\n");
  }
  switch (-1L) {
    case -1:
      printf("negative\n");
  }
  return 0;
}
