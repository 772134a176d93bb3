#include <cstdio>

struct Task {
  Task() : data(new int(5)) {} // finding: memory-leak
  ~Task() {}
  int *data;
};

int main() {
  Task *task = new Task;
  printf("%d\n", *task->data);
  delete task;
  return 0;
}
