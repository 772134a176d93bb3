#include <cstdio>
class Log {
  static Log* inst;
  int lines = 0;
  Log() { printf("made\n"); }
  Log(const Log&) = delete;

 public:
  static Log& get() {
    if (!inst) inst = new Log;
    return *inst;
  }
  static Log& local() {
    static Log l;
    return l;
  }
  Log& write(const char* s) {
    ++lines;
    printf("%d:%s\n", lines, s);
    return *this;
  }
  static void destroy() {
    delete inst;
    inst = nullptr;
  }
};
Log* Log::inst = nullptr;
int main() {
  Log::get().write("a").write("b");
  Log::get().write("c");
  Log::destroy();
  Log::local().write("z");
  Log& l = Log::local();
  l.write("y");
}
