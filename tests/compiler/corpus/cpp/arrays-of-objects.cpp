#include <cstdio>
struct T {
  int id;
  static int next;
  T() : id(next++) { printf("+%d ", id); }
  T(const T& o) : id(o.id * 10) { printf("c%d ", id); }
  ~T() { printf("-%d ", id); }
};
int T::next = 1;
struct Holder {
  T t[2];
  T m[2][2];
};
int main() {
  {
    T a[3];
    printf("| ");
  }
  printf("\n");
  {
    Holder h;
    printf("| ");
    Holder k = h;
    printf("| ");
  }
  printf("\n");
  T* p = new T[2];
  printf("| ");
  delete[] p;
  printf("\n");
  T(*q)[2] = new T[2][2];
  printf("| %d ", q[1][1].id);
  delete[] q;
  printf("\n");
}
