// A text adventure that reads words: rooms, things, verbs in a table of member functions, all in std::string.
#include <iostream>
#include <sstream>
#include <string>

enum class Direction { North, East, South, West, None };
constexpr const char *directionNames[] = {"north", "east", "south", "west"};

constexpr Direction opposite(Direction d) { return d == Direction::None ? d : static_cast<Direction>((static_cast<int>(d) + 2) % 4); }
static_assert(opposite(Direction::East) == Direction::West, "");

struct Thing {
  std::string name;
  int room; /* carried: -1 */
  bool heavy;
};

struct Room {
  std::string name;
  int exits[4] = {-1, -1, -1, -1};
  bool visited = false;
  bool locked = false;
};

class World {
 public:
  World() {
    rooms[0].name = "server hall";
    rooms[1].name = "cable duct";
    rooms[2].name = "control room";
    rooms[3].name = "vault";
    rooms[3].locked = true;
    connect(0, Direction::North, 1);
    connect(1, Direction::East, 2);
    connect(2, Direction::South, 3);
  }

  bool command(const std::string &line) {
    std::istringstream words(line);
    std::string verb, object;
    words >> verb;
    std::getline(words >> std::ws, object);
    if (verb.empty()) return true;
    moves++;
    constexpr Direction all[] = {Direction::North, Direction::East, Direction::South, Direction::West};
    for (Direction d : all)
      if (verb == directionNames[static_cast<int>(d)] || verb == std::string(1, directionNames[static_cast<int>(d)][0])) {
        go(d);
        return true;
      }
    static const struct {
      const char *word;
      void (World::*run)(const std::string &);
    } verbs[] = {{"look", &World::look}, {"take", &World::take}, {"drop", &World::drop}, {"use", &World::use}, {"have", &World::have}};
    for (const auto &entry : verbs)
      if (verb == entry.word) {
        (this->*entry.run)(object);
        return !won;
      }
    if (verb == "quit") return false;
    std::cout << "I do not know how to \"" << verb << "\".\n";
    moves--;
    return true;
  }

  void look(const std::string & = "") {
    Room &room = rooms[here];
    std::cout << "You are in the " << room.name << (room.visited ? " again" : "") << ".";
    room.visited = true;
    for (int d = 0; d < 4; d++)
      if (room.exits[d] >= 0) std::cout << " " << char(directionNames[d][0] - 'a' + 'A') << (directionNames[d] + 1) << ".";
    for (const Thing &thing : things)
      if (thing.room == here) std::cout << " There is a " << thing.name << ".";
    std::cout << '\n';
  }

  int score() const { return won ? 100 - moves : 0; }
  int moved() const { return moves; }

 private:
  void connect(int from, Direction d, int to) {
    rooms[from].exits[static_cast<int>(d)] = to;
    rooms[to].exits[static_cast<int>(opposite(d))] = from;
  }
  void go(Direction d) {
    int to = rooms[here].exits[static_cast<int>(d)];
    if (to < 0) std::cout << "No way " << directionNames[static_cast<int>(d)] << ".\n";
    else if (rooms[to].locked) std::cout << "The door to the " << rooms[to].name << " is locked.\n";
    else {
      here = to;
      look();
    }
  }
  Thing *find(const std::string &name, int room) {
    for (Thing &thing : things)
      if (thing.room == room && thing.name.find(name) != std::string::npos && !name.empty()) return &thing;
    return nullptr;
  }
  void take(const std::string &name) {
    if (Thing *thing = find(name, here)) {
      if (thing->heavy) std::cout << "The " << thing->name << " is too heavy.\n";
      else if (carried == 2) std::cout << "Your hands are full.\n";
      else {
        thing->room = -1;
        carried++;
        std::cout << "Taken: " << thing->name << ".\n";
      }
    } else std::cout << "There is no " << (name.empty() ? "such thing" : name) << " here.\n";
  }
  void drop(const std::string &name) {
    Thing *thing = find(name, -1);
    if (thing == nullptr) {
      std::cout << "You do not have that.\n";
      return;
    }
    thing->room = here;
    carried--;
    std::cout << "Dropped.\n";
  }
  void use(const std::string &name) {
    Thing *thing = find(name, -1);
    if (thing == nullptr) std::cout << "You do not have that.\n";
    else if (thing->name == "brass key" && here == 2) {
      rooms[3].locked = false;
      std::cout << "Click.\n";
    } else if (thing->name == "patch cable" && here == 3) {
      won = true;
      std::cout << "The last server is connected.\n";
    } else std::cout << "Nothing happens.\n";
  }
  void have(const std::string &) {
    std::string list;
    for (const Thing &thing : things)
      if (thing.room < 0) list += (list.empty() ? "" : ", ") + thing.name;
    std::cout << (list.empty() ? "nothing" : list) << '\n';
  }

  Room rooms[4];
  Thing things[4] = {{"brass key", 1, false}, {"patch cable", 0, false}, {"rack", 0, true}, {"manual", 2, false}};
  int here = 0, moves = 0, carried = 0;
  bool won = false;
};

int main() {
  World world;
  world.look();
  std::string line;
  while (std::cout << "> ", std::getline(std::cin, line)) {
    if (!world.command(line)) break;
  }
  std::cout << '\n' << world.moved() << " moves, score " << world.score() << std::endl;
  return world.score();
}
