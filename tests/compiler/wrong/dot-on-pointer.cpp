struct Client { int id; };
int main() {
  Client client = {1};
  Client *p = &client;
  return p.id;
}
