#include <cstdio>

struct Handler {
  virtual ~Handler() {}
  virtual void handle(int socket) { printf("%d\n", socket); }
};

int main() {
  Handler *handler = new Handler;
  handler->handle(1);
  delete handler;
  handler->handle(2); // finding: use-after-free
  return 0;
}
