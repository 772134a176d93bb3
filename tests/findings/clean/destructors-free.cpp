#include <cstdio>

class Buffer {
public:
    explicit Buffer(int size) : bytes_(new char[size]), size_(size) {}
    Buffer(const Buffer &other) : bytes_(new char[other.size_]), size_(other.size_) {
        for (int i = 0; i < size_; i++)
            bytes_[i] = other.bytes_[i];
    }
    ~Buffer() { delete[] bytes_; }
    char &operator[](int at) { return bytes_[at]; }

private:
    char *bytes_;
    int size_;
};

struct Shape {
    virtual ~Shape() {}
    virtual int sides() const = 0;
};
struct Square : Shape {
    int *corners = new int[4]();
    ~Square() override { delete[] corners; }
    int sides() const override { return 4; }
};

int main() {
    Buffer one(8);
    one[3] = 'x';
    Buffer two = one;
    std::printf("%c\n", two[3]);
    Shape *shape = new Square;
    std::printf("%d\n", shape->sides());
    delete shape;
    return 0;
}
