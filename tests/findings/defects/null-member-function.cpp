#include <cstdio>

struct Logger {
    int level;
    int get() const {
        return level; // finding: null-dereference
    }
};

int main(int argc, char **) {
    Logger *logger = argc > 5 ? new Logger{1} : nullptr;
    return logger->get();
}
