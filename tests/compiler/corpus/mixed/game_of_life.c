// Conway's Life on a torus, in rows of bits and in cells, which must agree; and what becomes of known patterns.
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define HEIGHT 12
#define WIDTH 16

typedef bool cells[HEIGHT][WIDTH];
typedef uint16_t rows[HEIGHT];

static void step_cells(cells now) {
  cells next;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++) {
      int around = 0;
      for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
          if (dx || dy) around += now[(y + dy + HEIGHT) % HEIGHT][(x + dx + WIDTH) % WIDTH];
      next[y][x] = around == 3 || (around == 2 && now[y][x]);
    }
  memcpy(now, next, sizeof next);
}

static uint16_t left(uint16_t row) { return (uint16_t)(row << 1 | row >> 15); }
static uint16_t right(uint16_t row) { return (uint16_t)(row >> 1 | row << 15); }

/* Sixteen cells at once: neighbours are counted in three bit planes. */
static void step_rows(rows now) {
  rows next;
  for (int y = 0; y < HEIGHT; y++) {
    uint16_t above = now[(y + HEIGHT - 1) % HEIGHT], here = now[y], below = now[(y + 1) % HEIGHT];
    const uint16_t neighbours[8] = {left(above), above, right(above), left(here), right(here), left(below), below, right(below)};
    uint16_t ones = 0, twos = 0, fours = 0;
    for (int i = 0; i < 8; i++) {
      uint16_t carry = ones & neighbours[i];
      ones ^= neighbours[i];
      uint16_t again = twos & carry;
      twos ^= carry;
      fours |= again;
    }
    next[y] = (uint16_t)(twos & (uint16_t)~fours & (ones | here));
  }
  memcpy(now, next, sizeof next);
}

static void pack(cells from, rows to) {
  for (int y = 0; y < HEIGHT; y++) {
    to[y] = 0;
    for (int x = 0; x < WIDTH; x++) to[y] = (uint16_t)(to[y] | (from[y][x] ? 1u << x : 0u));
  }
}

static int population(const rows r) {
  int count = 0;
  for (int y = 0; y < HEIGHT; y++)
    for (unsigned bits = r[y]; bits; bits &= bits - 1) count++;
  return count;
}

static void draw(const rows r) {
  for (int y = 0; y < HEIGHT; y++) {
    char line[WIDTH + 1];
    for (int x = 0; x < WIDTH; x++) line[x] = r[y] >> x & 1 ? '#' : '.';
    line[WIDTH] = '\0';
    puts(line);
  }
}

static void place(cells board, int top, int from, const char *pattern) {
  int x = from;
  for (; *pattern; pattern++) {
    if (*pattern == '/') {
      top++;
      x = from;
    } else board[top][x++] = *pattern == '#';
  }
}

static const struct {
  const char *name, *pattern;
} patterns[] = {
    {"block", "##/##"}, {"blinker", "###"}, {"toad", ".###/###"}, {"beacon", "##/##/..##/..##"},
    {"glider", ".#/..#/###"}, {"r-pentomino", ".##/##/.#"}, {"diehard", "......#/##/.#...###"},
};

int main(void) {
  for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
    cells board = {{false}};
    rows packed, first, history[8];
    place(board, 4, 5, patterns[i].pattern);
    pack(board, packed);
    memcpy(first, packed, sizeof first);
    int period = 0, generations = 60, agreed = 0;
    printf("%-12s", patterns[i].name);
    for (int g = 1; g <= generations; g++) {
      if (g <= 8) memcpy(history[g - 1], packed, sizeof packed);
      step_cells(board);
      step_rows(packed);
      rows check;
      pack(board, check);
      agreed += memcmp(check, packed, sizeof check) == 0;
      if (period == 0 && memcmp(packed, first, sizeof first) == 0) period = g;
      if (g % 10 == 0) printf(" %2d", population(packed));
    }
    printf("  agreed %d, period %d", agreed, period);
    if (memcmp(history[1], history[3], sizeof history[1]) == 0) printf(", soon still or blinking");
    putchar('\n');
    if (strcmp(patterns[i].name, "glider") == 0) draw(packed);
  }
  return 0;
}
