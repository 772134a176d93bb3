struct Client {
  int id;
  explicit Client(int i) : id(i) {}
};
int main() {
  Client client = 5;
  return client.id;
}
