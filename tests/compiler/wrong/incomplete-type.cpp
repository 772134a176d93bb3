struct Client;
int main() {
  Client client;
  return 0;
}
