struct Shape {
  virtual int area() = 0;
};
int main() {
  Shape shape;
  return shape.area();
}
