enum class Mode { Echo, Chat };
int main() {
  int n = Mode::Chat;
  return n;
}
