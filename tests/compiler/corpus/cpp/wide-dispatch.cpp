#include <cstdio>
#include <string>
#include <iostream>
class Cmd {
 public:
  virtual ~Cmd() = default;
  virtual std::string name() const = 0;
  virtual int exec(const std::string& arg) = 0;
};
class Echo : public Cmd {
  std::string name() const override { return "echo"; }
  int exec(const std::string& a) override {
    std::cout << a << '\n';
    return (int)a.size();
  }
};
class Rev : public Cmd {
  int times = 0;
  std::string name() const override { return "rev"; }
  int exec(const std::string& a) override {
    std::string r;
    for (auto i = a.size(); i-- > 0;) r += a[i];
    std::cout << r << ' ' << ++times << std::endl;
    return times;
  }
};
class Shell {
  Cmd* cmds[4]{};
  int n{};

 public:
  Shell() = default;
  Shell(const Shell&) = delete;
  ~Shell() {
    for (int i = 0; i < n; ++i) delete cmds[i];
  }
  Shell& reg(Cmd* c) {
    cmds[n++] = c;
    return *this;
  }
  int run(const std::string& line) {
    auto sp = line.find(' ');
    std::string name = line.substr(0, sp), arg = sp == std::string::npos ? "" : line.substr(sp + 1);
    for (int i = 0; i < n; ++i)
      if (cmds[i]->name() == name) return cmds[i]->exec(arg);
    std::cout << "unknown: " << name << "\n";
    return -1;
  }
};
int main() {
  Shell sh;
  sh.reg(new Echo).reg(new Rev);
  std::cout << sh.run("echo hello world") << '\n' << sh.run("rev abc") << '\n';
  sh.run("rev xyz");
  std::cout << sh.run("quit") << std::endl;
}
