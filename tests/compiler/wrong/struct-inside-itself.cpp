struct Node {
  int value;
  Node next;
};
int main() { return 0; }
