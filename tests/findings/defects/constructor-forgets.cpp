#include <cstdio>

class Connection {
public:
    Connection() : port_(80) {}
    bool open() const {
        if (open_) // finding: uninitialised-read
            return true;
        return false;
    }

private:
    int port_;
    bool open_;
};

int main() {
    Connection connection;
    return connection.open() && connection.open() && false;
}
