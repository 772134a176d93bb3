#include <stdio.h>
struct Item { int n; Item(int n) : n(n) { if (n == 3) throw n; printf("+%d\n", n); } ~Item() { printf("-%d\n", n); } };
struct Pair { Item first, second; };
struct Plain { int tag; Pair pair; Item last; };
int main() {
  try { Pair p = {Item(1), Item(2)}; printf("pair\n"); Plain q = {7, {Item(4), Item(5)}, Item(3)}; printf("never %d\n", q.tag); } catch (int n) { printf("caught %d\n", n); }
  try { Item items[] = {1, 2, 3}; printf("never %d\n", items[0].n); } catch (int n) { printf("caught %d\n", n); }
}
