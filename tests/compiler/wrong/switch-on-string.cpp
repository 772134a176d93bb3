int main() {
  const char *command = "go";
  switch (command) {
    default: return 1;
  }
}
