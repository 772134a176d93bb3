struct Buffer {
    char *bytes;
    explicit Buffer(int size) : bytes(new char[size]) {}
    ~Buffer() {
        delete[] bytes; // finding: double-free
    }
};

int main() {
    Buffer one(16);
    Buffer two = one;
    two.bytes[0] = 1;
    return 0;
}
