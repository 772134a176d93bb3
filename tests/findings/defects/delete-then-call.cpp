#include <cstdio>

class Session {
public:
    explicit Session(int id) : id_(id) {}
    int id() const {
        return id_; // finding: use-after-free
    }

private:
    int id_;
};

int main() {
    Session *session = new Session(7);
    delete session;
    std::printf("%d\n", session->id() == 7);
    return 0;
}
