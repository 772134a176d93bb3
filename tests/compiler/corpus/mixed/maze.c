// A maze in text: the shortest way by a queue, any way by recursion, distances, and walls that a random walk takes down.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS 9
#define COLUMNS 21

typedef char maze[ROWS][COLUMNS + 1];

struct place {
  short row, column;
};

static const struct place directions[4] = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}};

static struct place find(maze m, char what) {
  for (short r = 0; r < ROWS; r++) {
    char *at = strchr(m[r], what);
    if (at != NULL) return (struct place){r, (short)(at - m[r])};
  }
  return (struct place){-1, -1};
}

static int inside(struct place p) { return p.row >= 0 && p.row < ROWS && p.column >= 0 && p.column < COLUMNS; }
static struct place moved(struct place p, int direction) {
  p.row += directions[direction].row;
  p.column += directions[direction].column;
  return p;
}

static int shortest(maze m, int distance[ROWS][COLUMNS], maze drawn) {
  struct place queue[ROWS * COLUMNS], *head = queue, *tail = queue, start = find(m, 'S'), goal = find(m, 'G');
  for (int r = 0; r < ROWS; r++)
    for (int c = 0; c < COLUMNS; c++) distance[r][c] = -1;
  distance[start.row][start.column] = 0;
  *tail++ = start;
  while (head != tail) {
    struct place p = *head++;
    for (int d = 0; d < 4; d++) {
      struct place q = moved(p, d);
      if (!inside(q) || m[q.row][q.column] == '#' || distance[q.row][q.column] >= 0) continue;
      distance[q.row][q.column] = distance[p.row][p.column] + 1;
      *tail++ = q;
    }
  }
  int steps = distance[goal.row][goal.column];
  memcpy(drawn, m, sizeof(maze));
  for (struct place p = goal; steps > 0 && distance[p.row][p.column] > 1;) {
    for (int d = 0; d < 4; d++) {
      struct place q = moved(p, d);
      if (inside(q) && distance[q.row][q.column] == distance[p.row][p.column] - 1) {
        p = q;
        break;
      }
    }
    drawn[p.row][p.column] = '.';
  }
  return steps;
}

static int wander(maze m, struct place p, int depth, int *deepest) {
  if (depth > *deepest) *deepest = depth;
  if (m[p.row][p.column] == 'G') return depth;
  m[p.row][p.column] = '+';
  for (int d = 0; d < 4; d++) {
    struct place q = moved(p, d);
    if (inside(q) && (m[q.row][q.column] == ' ' || m[q.row][q.column] == 'G')) {
      int found = wander(m, q, depth + 1, deepest);
      if (found) return found;
    }
  }
  m[p.row][p.column] = '-';
  return 0;
}

static void print(maze m) {
  for (int r = 0; r < ROWS; r++) puts(m[r]);
}

static unsigned dice(unsigned sides) {
  static unsigned state = 2463534242u;
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state % sides;
}

static void carve(maze m, struct place p) {
  int order[4] = {0, 1, 2, 3};
  for (int i = 3; i > 0; i--) {
    int k = (int)dice((unsigned)i + 1), kept = order[i];
    order[i] = order[k];
    order[k] = kept;
  }
  m[p.row][p.column] = ' ';
  for (int i = 0; i < 4; i++) {
    struct place wall = moved(p, order[i]), beyond = moved(wall, order[i]);
    if (!inside(beyond) || m[beyond.row][beyond.column] != '#') continue;
    m[wall.row][wall.column] = ' ';
    carve(m, beyond);
  }
}

int main(void) {
  maze given = {
      "#####################", "#S      #     #     #", "# ##### # ### # ### #", "#     #   # #   #   #", "##### ##### ##### ###",
      "#   #       #     # #", "# # ####### # ##### #", "# #         #      G#", "#####################",
  };
  maze drawn;
  int distance[ROWS][COLUMNS];
  printf("%d steps\n", shortest(given, distance, drawn));
  print(drawn);
  int reached = 0, farthest = 0;
  for (int i = 0; i < ROWS * COLUMNS; i++) {
    int d = distance[i / COLUMNS][i % COLUMNS];
    reached += d >= 0;
    if (d > farthest) farthest = d;
  }
  printf("%d places reached, the farthest after %d\n", reached, farthest);
  int deepest = 0, found = wander(given, find(given, 'S'), 0, &deepest);
  printf("wandered: %d, %d deep\n", found, deepest);
  print(given);

  maze made;
  for (int r = 0; r < ROWS; r++) {
    memset(made[r], '#', COLUMNS);
    made[r][COLUMNS] = '\0';
  }
  carve(made, (struct place){1, 1});
  made[1][1] = 'S';
  made[ROWS - 2][COLUMNS - 2] = 'G';
  printf("%d steps\n", shortest(made, distance, drawn));
  print(drawn);
  return 0;
}
