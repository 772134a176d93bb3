#include <cstdio>
struct Mat {
  double m[2][2];
  struct Row {
    double* r;
    double& operator[](int j) { return r[j]; }
  };
  Row operator[](int i) { return {m[i]}; }
  double operator()(int i, int j) const { return m[i][j]; }
  double& operator()(int i, int j) { return m[i][j]; }
  Mat operator*(const Mat& o) const {
    Mat r{};
    for (int i = 0; i < 2; i++)
      for (int j = 0; j < 2; j++)
        for (int k = 0; k < 2; k++) r.m[i][j] += m[i][k] * o.m[k][j];
    return r;
  }
  friend Mat operator*(double s, Mat a) {
    for (auto& row : a.m)
      for (double& x : row) x *= s;
    return a;
  }
  static Mat id() { return {{{1, 0}, {0, 1}}}; }
  bool operator==(const Mat& o) const { return m[0][0] == o.m[0][0] && m[1][1] == o.m[1][1]; }
};
int main() {
  Mat a{{{1, 2}, {3, 4}}};
  a[1][0] = 5;
  Mat b = a * Mat::id();
  printf("%g %g\n", b(1, 0), (2 * a)(1, 1));
  b(0, 0)++;
  printf("%g %d\n", b[0][0], a == a * Mat::id());
}
