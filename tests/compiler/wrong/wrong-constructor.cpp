struct Client {
  int id;
  Client(int i) : id(i) {}
};
int main() {
  Client client(1, 2);
  return client.id;
}
