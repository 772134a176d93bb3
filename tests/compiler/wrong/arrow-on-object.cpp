struct Client { int id; };
int main() {
  Client client = {1};
  return client->id;
}
