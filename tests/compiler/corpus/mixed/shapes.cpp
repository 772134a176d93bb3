// Figures behind an abstract class: a factory by name, virtual calls, clones, sorting by area, text from streams.
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>

class Shape {
 public:
  Shape() { alive++; }
  Shape(const Shape &) { alive++; }
  virtual ~Shape() { alive--; }
  virtual double area() const = 0;
  virtual std::string name() const = 0;
  virtual Shape *clone() const = 0;
  virtual void scale(double factor) = 0;
  virtual void print(std::ostream &out) const { out << name() << ' ' << area(); }
  static int alive;
};
int Shape::alive = 0;

std::ostream &operator<<(std::ostream &out, const Shape &shape) {
  shape.print(out);
  return out;
}

class Circle : public Shape {
  double radius;

 public:
  explicit Circle(double radius) : radius(radius) {}
  double area() const override { return std::acos(-1.0) * radius * radius; }
  std::string name() const override { return "circle"; }
  Circle *clone() const override { return new Circle(*this); }
  void scale(double factor) override { radius *= factor; }
};

class Rectangle : public Shape {
 protected:
  double width, height;

 public:
  Rectangle(double width, double height) : width(width), height(height) {}
  double area() const override { return width * height; }
  std::string name() const override { return "rectangle"; }
  Rectangle *clone() const override { return new Rectangle(*this); }
  void scale(double factor) override {
    width *= factor;
    height *= factor;
  }
  void print(std::ostream &out) const override {
    Shape::print(out);
    out << " = " << width << " x " << height;
  }
};

class Square final : public Rectangle {
 public:
  explicit Square(double side) : Rectangle(side, side) {}
  std::string name() const override { return "square"; }
  Square *clone() const override { return new Square(*this); }
};

class Group : public Shape {
  enum { Most = 4 };
  Shape *parts[Most];
  int count = 0;

 public:
  Group() = default;
  Group(const Group &other) : Shape(other) {
    for (; count < other.count; count++) parts[count] = other.parts[count]->clone();
  }
  Group &operator=(const Group &) = delete;
  ~Group() override {
    while (count > 0) delete parts[--count];
  }
  Group &add(Shape *shape) {
    if (count < Most) parts[count++] = shape;
    else delete shape;
    return *this;
  }
  double area() const override {
    double sum = 0;
    for (int i = 0; i < count; i++) sum += parts[i]->area();
    return sum;
  }
  std::string name() const override { return "group of " + std::to_string(count); }
  Group *clone() const override { return new Group(*this); }
  void scale(double factor) override {
    for (int i = 0; i < count; i++) parts[i]->scale(factor);
  }
  void print(std::ostream &out) const override {
    out << name() << " {";
    for (int i = 0; i < count; i++) out << (i > 0 ? ", " : " ") << *parts[i];
    out << " }";
  }
};

struct Maker {
  const char *word;
  Shape *(*make)(std::istream &in);
};

Shape *makeGroup(std::istream &in);

const Maker makers[] = {
    {"circle", [](std::istream &in) -> Shape * { double r; return in >> r ? new Circle(r) : nullptr; }},
    {"rectangle", [](std::istream &in) -> Shape * { double w, h; return in >> w >> h ? new Rectangle(w, h) : nullptr; }},
    {"square", [](std::istream &in) -> Shape * { double s; return in >> s ? new Square(s) : nullptr; }},
    {"(", makeGroup},
};

Shape *make(std::istream &in) {
  std::string word;
  if (!(in >> word)) return nullptr;
  for (const Maker &maker : makers)
    if (word == maker.word) return maker.make(in);
  std::cout << "? " << word << '\n';
  return nullptr;
}

Shape *makeGroup(std::istream &in) {
  Group *group = new Group;
  while (in >> std::ws && in.peek() != ')') {
    Shape *part = make(in);
    if (part == nullptr) break;
    group->add(part);
  }
  in.get();
  return group;
}

int main() {
  std::istringstream in("circle 1.5 rectangle 2 3.5 square 2.5 ( square 1 circle 0.5 ( rectangle 1 2 ) ) hexagon 3");
  Shape *shapes[8];
  int count = 0;
  std::cout << std::fixed << std::setprecision(3);
  while (Shape *shape = make(in)) shapes[count++] = shape;
  std::cout << count << " shapes, " << Shape::alive << " alive\n";
  for (int i = 0; i < count; i++) std::cout << i << ": " << *shapes[i] << '\n';

  for (int i = 1; i < count; i++)
    for (int k = i; k > 0 && shapes[k]->area() < shapes[k - 1]->area(); k--) std::swap(shapes[k], shapes[k - 1]);
  double total = 0;
  for (int i = 0; i < count; i++) {
    total += shapes[i]->area();
    std::cout << std::setw(12) << std::left << shapes[i]->name() << std::right << std::setw(9) << shapes[i]->area() << '\n';
  }
  std::cout << "total " << total << '\n';

  Shape *copy = shapes[1]->clone();
  copy->scale(2);
  std::cout << *shapes[1] << " and twice: " << *copy << ", " << Shape::alive << " alive\n";
  if (Rectangle *rectangle = dynamic_cast<Rectangle *>(copy)) std::cout << rectangle->name() << " is a rectangle\n";
  for (int i = 0; i < count; i++)
    if (dynamic_cast<const Group *>(shapes[i]) != nullptr) std::cout << "a group at " << i << '\n';
  delete copy;
  for (int i = 0; i < count; i++) delete shapes[i];
  std::cout << Shape::alive << " alive\n";
}
