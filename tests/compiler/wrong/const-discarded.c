void change(char *text) { text[0] = 'x'; }
int main(void) {
  const char *text = "abc";
  change(text);
  return 0;
}
