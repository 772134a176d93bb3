#include <stdio.h>
#include <string.h>

struct client {
  int id;
  char nickname[8];
  int active;
};

static void rename_client(struct client *client, const char *name) {
  strcpy(client->nickname, name); // finding: out-of-bounds-write
}

int main(void) {
  struct client *clients[1];
  static struct client only;
  clients[0] = &only;
  rename_client(clients[0], "a very long nickname indeed");
  printf("%d\n", clients[0]->id);
  return 0;
}
