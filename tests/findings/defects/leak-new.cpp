class Client {
public:
    explicit Client(int id) : id_(id) {}
    int id() const { return id_; }

private:
    int id_;
};

static int use(int id) {
    Client *client = new Client(id); // finding: memory-leak
    return client->id();
}

int main() { return use(3) == 4; }
