// Building strings, a character at a time.
int rounds = 10000;

char text[4000];

int append(char *to, int length, const char *from) {
  int i = 0;
  while (from[i] != 0) {
    to[length] = from[i];
    length = length + 1;
    i = i + 1;
  }
  to[length] = 0;
  return length;
}

int number(char *to, int length, int value) {
  char digits[12];
  int count = 0;
  while (value > 0 || count == 0) {
    digits[count] = '0' + value % 10;
    value = value / 10;
    count = count + 1;
  }
  while (count > 0) {
    count = count - 1;
    to[length] = digits[count];
    length = length + 1;
  }
  to[length] = 0;
  return length;
}

int main() {
  int check = 0;
  for (int round = 0; round < rounds; round = round + 1) {
    int length = 0;
    for (int i = 0; i < 60; i = i + 1) {
      length = append(text, length, "client ");
      length = number(text, length, round * 60 + i);
      length = append(text, length, " says hello; ");
    }
    for (int i = 0; i < length; i = i + 1) check = (check + text[i]) % 10007;
  }
  return check % 100;
}
