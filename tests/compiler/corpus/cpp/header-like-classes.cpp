#include <cstdio>
class Socket;
class Server {
  Socket* clients[3] = {};
  int n = 0;

 public:
  ~Server();
  void add(Socket*);
  int broadcast(const char*) const;
  static Server& instance();

 private:
  static int created;
};
class Socket {
  friend class Server;
  int id;
  mutable int sent = 0;
  int send(const char* s) const {
    sent++;
    return printf("[%d] %s\n", id, s);
  }

 public:
  explicit Socket(int i);
  ~Socket();
};
int Server::created = 0;
Socket::Socket(int i) : id(i) {}
Socket::~Socket() { printf("close %d after %d\n", id, sent); }
Server::~Server() {
  for (auto* c : clients) delete c;
}
void Server::add(Socket* s) { clients[n++] = s; }
int Server::broadcast(const char* m) const {
  int t = 0;
  for (int i = 0; i < n; ++i) t += clients[i]->send(m);
  return t;
}
Server& Server::instance() {
  static Server s;
  created++;
  return s;
}
int main() {
  Server::instance().add(new Socket(1));
  Server::instance().add(new Socket{2});
  printf("%d\n", Server::instance().broadcast("hi"));
}
