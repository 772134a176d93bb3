#include <cstdio>

class Connection {
public:
  Connection() : port_(9000) {}
  bool open() const { return socket_ != -1; }
  int port() const { return port_; }

private:
  int socket_;
  int port_;
};

int main() {
  Connection connection;
  printf("%d\n", connection.port());
  if (connection.open()) // finding: uninitialised-read
    puts("open");
  return 0;
}
