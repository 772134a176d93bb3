#include <cstdio>
#include <cstdlib>

struct Session {
  int socket;
  char buffer[64];
};

int main() {
  Session *session = new Session();
  session->socket = 4;
  printf("%d\n", session->socket);
  free(session); // finding: mismatched-free
  return 0;
}
