// Sessions of a server that is only thought: an intrusive list, identifiers that are used again, time-outs, broadcasts, statistics.
#include <iomanip>
#include <iostream>
#include <string>
#include <utility>

struct ListLink {
  ListLink *next = this, *previous = this;
  ListLink() = default;
  ListLink(const ListLink &) = delete;
  ListLink &operator=(const ListLink &) = delete;
  ~ListLink() { unlink(); }
  void unlink() {
    next->previous = previous;
    previous->next = next;
    next = previous = this;
  }
  void insertBefore(ListLink &where) {
    unlink();
    next = &where;
    previous = where.previous;
    previous->next = this;
    where.previous = this;
  }
};

enum class State : unsigned char { Connected, Named, Closing };

class Session : public ListLink {
 public:
  Session(int id, long now) : id_(id), lastHeard_(now) {}
  int id() const noexcept { return id_; }
  long lastHeard() const noexcept { return lastHeard_; }
  State state() const noexcept { return state_; }
  const std::string &name() const noexcept { return name_; }
  const std::string &outbox() const noexcept { return outbox_; }

  void hear(long now) { lastHeard_ = now; }
  void rename(std::string name) {
    name_ = std::move(name);
    state_ = State::Named;
  }
  void close() { state_ = State::Closing; }
  bool post(const std::string &text) {
    if (state_ == State::Closing) return false;
    constexpr std::size_t most = 64;
    if (outbox_.size() + text.size() > most) {
      dropped_++;
      return false;
    }
    outbox_ += text;
    return true;
  }
  std::string flush() {
    std::string sent;
    sent.swap(outbox_);
    return sent;
  }
  unsigned dropped() const { return dropped_; }

 private:
  int id_;
  long lastHeard_;
  State state_ = State::Connected;
  unsigned dropped_ = 0;
  std::string name_ = "?", outbox_;
};

class Server {
 public:
  static constexpr int Most = 5;
  explicit Server(long timeout) : timeout(timeout) {}
  ~Server() {
    while (list.next != &list) drop(static_cast<Session *>(list.next), "shutdown");
  }

  Session *accept() {
    for (int id = 0; id < Most; id++)
      if (!used[id]) {
        used[id] = true;
        auto *session = new Session(id, now);
        session->insertBefore(list);
        accepted++;
        return session;
      }
    refused++;
    return nullptr;
  }

  Session *find(int id) {
    for (ListLink *at = list.next; at != &list; at = at->next)
      if (static_cast<Session *>(at)->id() == id) return static_cast<Session *>(at);
    return nullptr;
  }

  void receive(int id, const std::string &line) {
    Session *session = find(id);
    if (session == nullptr) {
      std::cout << "nobody is " << id << '\n';
      return;
    }
    session->hear(now);
    if (line.compare(0, 6, "/name ") == 0) {
      std::string before = session->name();
      session->rename(line.substr(6));
      say("* " + before + " is " + session->name(), session);
    } else if (line == "/quit") {
      session->close();
    } else if (!line.empty() && line.front() == '/') {
      session->post("? " + line.substr(0, line.find(' ')) + "\n");
    } else {
      say(session->name() + ": " + line, session);
    }
  }

  void tick(long step) {
    now += step;
    for (ListLink *at = list.next, *after; at != &list; at = after) {
      after = at->next;
      auto *session = static_cast<Session *>(at);
      std::string sent = session->flush();
      if (!sent.empty()) {
        for (char &c : sent)
          if (c == '\n') c = '|';
        std::cout << std::setw(5) << now << " -> " << session->id() << ' ' << sent << '\n';
      }
      if (session->state() == State::Closing) drop(session, "quit");
      else if (now - session->lastHeard() > timeout) drop(session, "timed out");
    }
  }

  void report(std::ostream &out) const {
    int count = 0;
    for (const ListLink *at = list.next; at != &list; at = at->next) count++;
    out << "at " << now << ": " << count << " here, " << accepted << " accepted, " << refused << " refused, " << posted << " posted\n";
  }

 private:
  void say(const std::string &text, const Session *from) {
    for (ListLink *at = list.next; at != &list; at = at->next) {
      auto *session = static_cast<Session *>(at);
      if (session != from && session->post(text + '\n')) posted++;
    }
  }
  void drop(Session *session, const char *why) {
    std::cout << std::setw(5) << now << " -- " << session->id() << ' ' << session->name() << ' ' << why;
    if (session->dropped() > 0) std::cout << " (" << session->dropped() << " lost)";
    std::cout << '\n';
    used[session->id()] = false;
    delete session;
  }

  ListLink list;
  bool used[Most] = {};
  long timeout, now = 0;
  unsigned accepted = 0, refused = 0, posted = 0;
};

int main() {
  Server server(30);
  for (int i = 0; i < 3; i++) server.accept();
  server.receive(0, "/name ada");
  server.receive(1, "/name bob");
  server.receive(2, "hello");
  server.tick(10);
  server.receive(0, "who is there?");
  server.receive(1, "/help me");
  server.receive(1, "/quit");
  server.receive(7, "lost");
  server.tick(10);
  server.report(std::cout);
  for (int i = 0; i < 4; i++)
    if (Session *session = server.accept()) std::cout << "accepted as " << session->id() << '\n';
    else std::cout << "refused\n";
  for (int i = 0; i < 6; i++) server.receive(0, "a line that is long enough");
  server.tick(15);
  server.receive(3, "");
  server.tick(20);
  server.report(std::cout);
  return 0;
}
