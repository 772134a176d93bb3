struct Handle {
  int id;
  Handle operator->() { return *this; }
};
int main() {
  Handle handle = {1};
  return handle->id;
}
