struct Client;
int id(Client *client) {
  return client->id;
}
int main() { return id(nullptr); }
