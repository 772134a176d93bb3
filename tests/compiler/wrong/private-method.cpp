class Account {
  void open() {}
};
int main() {
  Account account;
  account.open();
  return 0;
}
