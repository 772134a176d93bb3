struct Client {
  int id;
  Client(int i) : id(i) {}
};
int main() {
  Client client;
  return client.id;
}
