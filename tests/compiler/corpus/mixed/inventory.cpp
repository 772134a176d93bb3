// A container of our own with copies and moves that are counted, operators, and an order chosen by a function.
#include <cstdio>
#include <cstring>
#include <utility>

class Text {
  char *bytes;
  std::size_t length;

 public:
  static int copies, moves, alive;
  Text(const char *from = "") : bytes(new char[std::strlen(from) + 1]), length(std::strlen(from)) {
    std::strcpy(bytes, from);
    alive++;
  }
  Text(const Text &other) : Text(other.bytes) { copies++; }
  Text(Text &&other) noexcept : bytes(std::exchange(other.bytes, nullptr)), length(std::exchange(other.length, 0)) {
    moves++;
    alive++;
  }
  Text &operator=(Text other) noexcept {
    std::swap(bytes, other.bytes);
    std::swap(length, other.length);
    return *this;
  }
  ~Text() {
    delete[] bytes;
    alive--;
  }
  const char *c_str() const { return bytes != nullptr ? bytes : "(moved)"; }
  Text &operator+=(const Text &other) {
    char *longer = new char[length + other.length + 1];
    std::memcpy(longer, bytes, length);
    std::memcpy(longer + length, other.bytes, other.length + 1);
    delete[] std::exchange(bytes, longer);
    length += other.length;
    return *this;
  }
  char &operator[](std::size_t i) { return bytes[i]; }
  friend Text operator+(Text left, const Text &right) { return std::move(left += right); }
  friend bool operator==(const Text &a, const Text &b) { return a.length == b.length && std::memcmp(a.bytes, b.bytes, a.length) == 0; }
  friend bool operator<(const Text &a, const Text &b) { return std::strcmp(a.bytes, b.bytes) < 0; }
};
int Text::copies = 0, Text::moves = 0, Text::alive = 0;

struct Item {
  Text name;
  int count = 0;
  double price = 0;
  double worth() const { return count * price; }
};

class Inventory {
  Item *items = nullptr;
  int used = 0, room = 0;

  void reserve(int wanted) {
    if (wanted <= room) return;
    Item *more = new Item[wanted];
    for (int i = 0; i < used; i++) more[i] = std::move(items[i]);
    delete[] items;
    items = more;
    room = wanted;
  }

 public:
  Inventory() = default;
  Inventory(const Inventory &other) {
    reserve(other.used);
    for (const Item &item : other) *this += item;
  }
  Inventory(Inventory &&other) noexcept { swap(other); }
  Inventory &operator=(Inventory other) {
    swap(other);
    return *this;
  }
  ~Inventory() { delete[] items; }
  void swap(Inventory &other) noexcept {
    std::swap(items, other.items);
    std::swap(used, other.used);
    std::swap(room, other.room);
  }

  Item *begin() { return items; }
  Item *end() { return items + used; }
  const Item *begin() const { return items; }
  const Item *end() const { return items + used; }
  int size() const { return used; }

  Inventory &operator+=(Item item) {
    for (Item &known : *this)
      if (known.name == item.name) {
        known.count += item.count;
        return *this;
      }
    if (used == room) reserve(room * 2 + 1);
    items[used++] = std::move(item);
    return *this;
  }
  Item &operator[](const char *name) {
    for (Item &item : *this)
      if (item.name == name) return item;
    *this += Item{name};
    return items[used - 1];
  }
  void sort(bool (*before)(const Item &, const Item &)) {
    for (int i = 1; i < used; i++)
      for (int k = i; k > 0 && before(items[k], items[k - 1]); k--) std::swap(items[k], items[k - 1]);
  }
  explicit operator bool() const { return used > 0; }
};

static void show(const char *title, const Inventory &inventory) {
  double sum = 0;
  std::printf("%s:", title);
  for (const Item &item : inventory) {
    std::printf(" %s*%d", item.name.c_str(), item.count);
    sum += item.worth();
  }
  std::printf(" = %.2f\n", sum);
}

static Inventory shop() {
  Inventory made;
  made += {"switch", 3, 49.5};
  made += {"cable", 120, 1.25};
  made += {"router", 1, 199};
  made += {"cable", 30, 9.99};
  return made;
}

int main() {
  {
    Inventory stock = shop();
    show("shop", stock);
    std::printf("%d copies, %d alive\n", Text::copies, Text::alive);
    stock["rack"].count += 2;
    stock["rack"].price = 310.75;
    stock["cable"].count--;
    stock.sort([](const Item &a, const Item &b) { return a.name < b.name; });
    show("by name", stock);
    stock.sort([](const Item &a, const Item &b) { return a.worth() > b.worth(); });
    show("by worth", stock);

    Inventory copy = stock, empty;
    copy["router"].name += " (used)";
    copy.begin()->name[0] = 'R';
    show("copy", copy);
    show("stock", stock);
    std::printf("%d %d %d\n", static_cast<bool>(copy), static_cast<bool>(empty), !empty);
    empty = std::move(copy);
    std::printf("moved: %d and %d\n", copy.size(), empty.size());
    copy = stock;
    copy = copy;
    show("again", copy);
    Text joined = Text("a") + "b" + Text("c");
    joined += joined;
    std::printf("%s %d\n", joined.c_str(), joined == Text("abcabc"));
    std::printf("alive: %s\n", Text::alive > 20 ? "many" : "few");
  }
  std::printf("alive: %d, some moved: %d\n", Text::alive, Text::moves > 0);
  return 0;
}
