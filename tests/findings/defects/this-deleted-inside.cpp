#include <cstdio>

class Session {
public:
  explicit Session(int id) : id_(id) {}
  void close() {
    delete this;
    printf("closed %d\n", id_); // finding: use-after-free
  }

private:
  int id_;
};

int main() {
  Session *session = new Session(7);
  session->close();
  return 0;
}
