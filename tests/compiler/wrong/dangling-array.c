char *give(void) {
  char text[10] = "abc";
  return text;
}
int main(void) { return give()[0]; }
