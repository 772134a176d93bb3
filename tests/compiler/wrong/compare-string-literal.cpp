int main() {
  const char *command = "go";
  if (command == "go") return 1;
  return 0;
}
