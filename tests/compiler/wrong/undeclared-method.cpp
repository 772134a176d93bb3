struct Client {
  int id;
};
int Client::get() { return id; }
int main() { return 0; }
