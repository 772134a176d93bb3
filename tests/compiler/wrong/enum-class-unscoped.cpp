enum class Mode { Echo, Chat };
int main() {
  Mode mode = Echo;
  return (int)mode;
}
