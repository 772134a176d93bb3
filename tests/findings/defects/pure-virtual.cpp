struct Shape {
    Shape() { prepare(); }
    virtual ~Shape() {}
    void prepare() {
        draw(); // finding: pure-virtual-call
    }
    virtual void draw() = 0;
};
struct Circle : Shape {
    void draw() override {}
};

int main() {
    Circle circle;
    return 0;
}
