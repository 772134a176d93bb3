#include <cstdio>
#include <cstring>

class Buffer {
public:
  explicit Buffer(int size) : size_(size), data_(new char[size]) { memset(data_, 0, size); }
  ~Buffer() { delete[] data_; } // finding: double-free
  int size() const { return size_; }

private:
  int size_;
  char *data_;
};

static int sizeOf(Buffer buffer) { return buffer.size(); }

int main() {
  Buffer buffer(32);
  printf("%d\n", sizeOf(buffer));
  return 0;
}
