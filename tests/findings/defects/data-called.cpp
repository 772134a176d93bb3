typedef void (*Callback)();
static int data[4] = {1, 2, 3, 4};

int main() {
    [](Callback call) { call(); }(reinterpret_cast<Callback>(data)); // finding: bad-function-pointer
    return 0;
}
