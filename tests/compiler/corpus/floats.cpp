#include <stdio.h>
#include <math.h>

static float half(float f) { return f / 2; }
static double mean(const double *v, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += v[i];
  return s / n;
}

int main() {
  float a = 1.5f, b = 0.1f;
  double d = 2.25;
  printf("%f %f %f %f\n", a + b, a - b, a * b, a / b);
  printf("%.12f %.12f\n", a * d, half(b));
  printf("%d %d %d %d\n", a < d, a == 1.5, b == 0.1, b != 0.1f);
  d = -d;
  d += 1;
  d *= 3;
  d++;
  --d;
  printf("%g %g\n", d, -a);
  double v[] = {1, 2, 4};
  printf("%.10g\n", mean(v, 3));
  printf("%.6f %.6f\n", sqrt(2.0), pow(2, 0.5));
  float f = 1e10f;
  f += 1;
  printf("%.1f\n", f);
  double nan = 0.0 / (d - d);
  printf("%d %d %d %d\n", nan == nan, nan != nan, nan < 1, !(nan < 1));
  if (nan > 1 || nan <= 1) printf("never\n");
  if (b) printf("nonzero\n");
  if (!(a - a)) printf("zero\n");
  int n = a;
  n += 2.7;
  n -= a;
  printf("%d\n", n);
  float sum = 0;
  for (float x = 0; x < 1; x += 0.1f) sum += x;
  printf("%.7f\n", sum);
  printf("%d\n", (int)(d > 0 ? a : 7));
  printf("%.3f %.3f\n", (double)7 / 2, (float)1 / 3);
  return 0;
}
