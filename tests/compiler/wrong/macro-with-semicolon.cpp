#define SIZE 10;
int main() {
  int table[SIZE];
  return table[0];
}
