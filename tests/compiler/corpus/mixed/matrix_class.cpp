// A matrix that owns its numbers: the rule of five, operators, proxies for rows, and exceptions where sizes do not fit.
#include <iomanip>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

class Mismatch : public std::invalid_argument {
 public:
  Mismatch(const char *operation, int leftRows, int leftColumns, int rightRows, int rightColumns)
      : std::invalid_argument(describe(operation, leftRows, leftColumns, rightRows, rightColumns)) {}

 private:
  static std::string describe(const char *operation, int a, int b, int c, int d) {
    std::ostringstream text;
    text << "cannot " << operation << ' ' << a << 'x' << b << " and " << c << 'x' << d;
    return text.str();
  }
};

class Matrix {
 public:
  Matrix(int rows, int columns, double value = 0) : rows_(rows), columns_(columns) {
    if (rows < 0 || columns < 0) throw std::length_error("negative size");
    numbers = new double[static_cast<std::size_t>(rows * columns)];
    for (int i = 0; i < rows * columns; i++) numbers[i] = value;
    alive++;
  }
  Matrix(const Matrix &other) : Matrix(other.rows_, other.columns_) {
    for (int i = 0; i < rows_ * columns_; i++) numbers[i] = other.numbers[i];
    copied++;
  }
  Matrix(Matrix &&other) noexcept
      : rows_(std::exchange(other.rows_, 0)), columns_(std::exchange(other.columns_, 0)), numbers(std::exchange(other.numbers, nullptr)) {
    alive++;
  }
  Matrix &operator=(Matrix other) noexcept {
    std::swap(rows_, other.rows_);
    std::swap(columns_, other.columns_);
    std::swap(numbers, other.numbers);
    return *this;
  }
  ~Matrix() {
    delete[] numbers;
    alive--;
  }

  static Matrix identity(int size) {
    Matrix made(size, size);
    for (int i = 0; i < size; i++) made[i][i] = 1;
    return made;
  }

  class Row {
   public:
    double &operator[](int column) const {
      if (column < 0 || column >= length) throw std::out_of_range("column " + std::to_string(column));
      return at[column];
    }

   private:
    friend class Matrix;
    Row(double *at, int length) : at(at), length(length) {}
    double *at;
    int length;
  };
  Row operator[](int row) const {
    if (row < 0 || row >= rows_) throw std::out_of_range("row " + std::to_string(row));
    return Row(numbers + row * columns_, columns_);
  }

  int rows() const { return rows_; }
  int columns() const { return columns_; }

  Matrix &operator+=(const Matrix &other) {
    if (rows_ != other.rows_ || columns_ != other.columns_) throw Mismatch("add", rows_, columns_, other.rows_, other.columns_);
    for (int i = 0; i < rows_ * columns_; i++) numbers[i] += other.numbers[i];
    return *this;
  }
  Matrix &operator*=(double factor) {
    for (int i = 0; i < rows_ * columns_; i++) numbers[i] *= factor;
    return *this;
  }
  Matrix transposed() const {
    Matrix turned(columns_, rows_);
    for (int r = 0; r < rows_; r++)
      for (int c = 0; c < columns_; c++) turned[c][r] = (*this)[r][c];
    return turned;
  }

  static int alive, copied;

 private:
  int rows_, columns_;
  double *numbers = nullptr;
};
int Matrix::alive = 0, Matrix::copied = 0;

Matrix operator+(Matrix left, const Matrix &right) { return std::move(left += right); }
Matrix operator*(Matrix left, double factor) { return std::move(left *= factor); }
Matrix operator*(double factor, Matrix right) { return std::move(right *= factor); }
Matrix operator-(const Matrix &m) { return m * -1.0; }
Matrix operator*(const Matrix &a, const Matrix &b) {
  if (a.columns() != b.rows()) throw Mismatch("multiply", a.rows(), a.columns(), b.rows(), b.columns());
  Matrix product(a.rows(), b.columns());
  for (int r = 0; r < a.rows(); r++)
    for (int c = 0; c < b.columns(); c++)
      for (int k = 0; k < a.columns(); k++) product[r][c] += a[r][k] * b[k][c];
  return product;
}
bool operator==(const Matrix &a, const Matrix &b) {
  if (a.rows() != b.rows() || a.columns() != b.columns()) return false;
  for (int r = 0; r < a.rows(); r++)
    for (int c = 0; c < a.columns(); c++)
      if (a[r][c] != b[r][c]) return false;
  return true;
}
std::ostream &operator<<(std::ostream &out, const Matrix &m) {
  for (int r = 0; r < m.rows(); r++) {
    out << (r == 0 ? '[' : ' ');
    for (int c = 0; c < m.columns(); c++) out << std::setw(7) << m[r][c];
    out << (r + 1 == m.rows() ? " ]" : "") << '\n';
  }
  return out;
}

static Matrix power(const Matrix &base, unsigned exponent) {
  if (exponent == 0) return Matrix::identity(base.rows());
  Matrix half = power(base, exponent / 2);
  return exponent % 2 == 0 ? half * half : half * half * base;
}

int main() {
  {
    Matrix a(2, 3), b(3, 2, 1.5);
    for (int r = 0; r < 2; r++)
      for (int c = 0; c < 3; c++) a[r][c] = r * 3 + c - 2.5;
    std::cout << a << b << a * b << -a + 2 * b.transposed();
    std::cout << power(Matrix::identity(3) * 2, 10);
    Matrix f(2, 2, 1);
    f[1][1] = 0;
    std::cout << power(f, 30)[0][1] << '\n';
    std::cout << (a.transposed().transposed() == a) << (a == b) << '\n';

    for (int attempt = 0; attempt < 5; attempt++) {
      int before = Matrix::alive;
      try {
        switch (attempt) {
          case 0: std::cout << a + b; break;
          case 1: std::cout << a * a; break;
          case 2: a[2][0] = 1; break;
          case 3: a[1][-1] = 1; break;
          default: a = Matrix(-1, 1); break;
        }
        std::cout << "nothing thrown\n";
      } catch (const Mismatch &mismatch) {
        std::cout << "mismatch: " << mismatch.what();
      } catch (const std::out_of_range &range) {
        std::cout << "outside: " << range.what();
      } catch (const std::exception &other) {
        std::cout << "other: " << other.what();
      }
      std::cout << (Matrix::alive == before ? "" : " and something leaked") << '\n';
    }
    Matrix moved = std::move(a);
    std::cout << a.rows() << 'x' << a.columns() << ' ' << moved.rows() << 'x' << moved.columns() << '\n';
    a = moved;
    std::cout << (a == moved) << ' ' << (Matrix::copied > 0) << '\n';
  }
  std::cout << Matrix::alive << " alive\n";
}
