class Account {
  int balance = 0;
public:
  int get() const { return balance; }
};
int main() {
  Account account;
  account.balance = 5;
  return account.get();
}
