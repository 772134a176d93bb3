struct P {
  int x;
  int x;
};
int main() { return 0; }
