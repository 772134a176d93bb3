struct Client { int id() { return 1; } };
int main() {
  Client client;
  return client.id;
}
