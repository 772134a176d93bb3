#include <cstdio>

struct Client {
  int socket;
  Client *next;
};

int main() {
  Client *head = nullptr;
  for (int i = 0; i < 3; i++) head = new Client{i, head};
  for (Client *client = head; client != nullptr; client = client->next) // finding: use-after-free
    delete client;
  return 0;
}
