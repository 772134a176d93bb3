struct Lock {
  Lock() {}
  Lock(const Lock &) = delete;
};
int main() {
  Lock a;
  Lock b = a;
  return 0;
}
