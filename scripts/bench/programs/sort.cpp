// Sorting structs through pointers.
int rounds = 400;

struct Player {
  int score;
  int id;
};

Player players[200];
Player *order[200];

int main() {
  int seed = 1;
  int check = 0;
  for (int round = 0; round < rounds; round = round + 1) {
    for (int i = 0; i < 200; i = i + 1) {
      seed = (seed * 75 + 74) % 65537 % 32768;
      players[i].score = seed;
      players[i].id = i;
      order[i] = &players[i];
    }
    for (int i = 1; i < 200; i = i + 1) {
      Player *moved = order[i];
      int k = i - 1;
      while (k >= 0 && order[k]->score > moved->score) {
        order[k + 1] = order[k];
        k = k - 1;
      }
      order[k + 1] = moved;
    }
    check = (check + order[100]->id + order[0]->score) % 10007;
  }
  return check % 100;
}
