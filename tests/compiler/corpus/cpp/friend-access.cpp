#include <stdio.h>

class Vault;
class Clerk {
public:
  int peek(const Vault &v);
};
class Vault {
  int gold = 42;
  friend int count(const Vault &v);
  friend class Auditor;
  friend int Clerk::peek(const Vault &v);
};
int Clerk::peek(const Vault &v) { return v.gold + 1; }
int count(const Vault &v) { return v.gold; }
class Auditor {
public:
  void take(Vault &v, int n) { v.gold -= n; }
};
int main() {
  Vault v;
  Auditor().take(v, 2);
  printf("%d %d\n", count(v), Clerk().peek(v));
}
