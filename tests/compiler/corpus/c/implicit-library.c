/* Functions of the C runtime that no header declares. */
static int length(const char *text) { return (int)strlen(text); }

int main(void) {
  char text[32];
  strcpy(text, "undeclared");
  strcat(text, " but known");
  printf("%s: %d characters\n", text, length(text));
  printf("%d\n", abs(-7) + memcmp("a", "a", 1));
  exit(strcmp("a", "b") < 0 ? 3 : 4);
}
