struct Client {
  int id;
  Cleint(int i) : id(i) {}
};
int main() {
  return 0;
}
