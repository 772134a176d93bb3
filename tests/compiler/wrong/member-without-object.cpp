struct Client {
  int id;
  static int get() { return id; }
};
int main() { return Client::get(); }
