// A menu that reads what is typed: an address book in a growing array, sorted, searched and changed.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char name[24];
  char city[16];
  int born;
} person;

static person *people;
static int count, room;

static int read_line(const char *prompt, char *line, int size) {
  printf("%s", prompt);
  if (fgets(line, size, stdin) == NULL) return 0;
  size_t length = strcspn(line, "\r\n");
  if (line[length] == '\0' && length == (size_t)size - 1)
    for (int c = getchar(); c != '\n' && c != EOF;) c = getchar();
  line[length] = '\0';
  return 1;
}

static int same_letters(const char *a, const char *b) {
  for (; *a && tolower((unsigned char)*a) == tolower((unsigned char)*b); a++, b++) {}
  return tolower((unsigned char)*a) - tolower((unsigned char)*b);
}
static int by_name(const void *a, const void *b) { return same_letters(((const person *)a)->name, ((const person *)b)->name); }
static int by_age(const void *a, const void *b) {
  int difference = ((const person *)a)->born - ((const person *)b)->born;
  return difference ? difference : by_name(a, b);
}

static person *find(const char *name) {
  for (person *p = people; p < people + count; p++)
    if (same_letters(p->name, name) == 0) return p;
  return NULL;
}

static void add(const char *arguments) {
  person p;
  if (sscanf(arguments, " %23[^,], %15[^,], %d", p.name, p.city, &p.born) != 3) {
    printf("? add NAME, CITY, YEAR\n");
    return;
  }
  if (find(p.name) != NULL) {
    printf("! %s is there already\n", p.name);
    return;
  }
  if (count == room) {
    room = room == 0 ? 2 : room * 2;
    people = (person *)realloc(people, (size_t)room * sizeof *people);
  }
  people[count++] = p;
  printf("+ %s\n", p.name);
}

static void drop(const char *arguments) {
  person *p = find(arguments);
  if (p == NULL) {
    printf("! nobody is called %s\n", arguments);
    return;
  }
  printf("- %s\n", p->name);
  memmove(p, p + 1, (size_t)(people + --count - p) * sizeof *p);
}

static void list(const char *arguments) {
  if (count == 0) {
    puts("nobody");
    return;
  }
  if (strcmp(arguments, "age") == 0) qsort(people, (size_t)count, sizeof *people, by_age);
  else qsort(people, (size_t)count, sizeof *people, by_name);
  for (int i = 0; i < count; i++) printf("%2d. %-12s %-10.10s %5d\n", i + 1, people[i].name, people[i].city, people[i].born);
}

static void move_to(const char *arguments) {
  char name[24], city[16];
  person *p;
  if (sscanf(arguments, "%23s %15s", name, city) == 2 && (p = find(name)) != NULL) {
    printf("%s: %s -> %s\n", p->name, p->city, strcpy(p->city, city));
  } else puts("? move NAME CITY");
}

static void cities(const char *arguments) {
  (void)arguments;
  for (int i = 0; i < count; i++) {
    int here = 0, first = 1;
    for (int k = 0; k < count; k++) {
      if (strcmp(people[k].city, people[i].city) != 0) continue;
      here++;
      if (k < i) first = 0;
    }
    if (first) printf("%s %d\n", people[i].city, here);
  }
}

static void sum(const char *arguments) {
  long total = 0;
  int numbers = 0;
  for (char *end; *arguments; arguments = end) {
    long number = strtol(arguments, &end, 0);
    if (end == arguments) break;
    total += number;
    numbers++;
  }
  printf("%d numbers, %ld, rest '%s'\n", numbers, total, arguments);
}

static const struct {
  const char *word;
  void (*run)(const char *arguments);
  const char *help;
} commands[] = {
    {"add", add, "NAME, CITY, YEAR"}, {"drop", drop, "NAME"}, {"list", list, "[age]"},
    {"move", move_to, "NAME CITY"},   {"cities", cities, ""}, {"sum", sum, "NUMBER..."},
};

int main(void) {
  char line[60];
  int asked = 0, unknown = 0;
  while (read_line("> ", line, sizeof line)) {
    char *word = line;
    while (isspace((unsigned char)*word)) word++;
    char *arguments = word;
    while (*arguments && !isspace((unsigned char)*arguments)) arguments++;
    if (*arguments) *arguments++ = '\0';
    while (*arguments == ' ') arguments++;
    if (*word == '\0') continue;
    if (strcmp(word, "quit") == 0) break;
    asked++;
    size_t i = 0;
    while (i < sizeof commands / sizeof commands[0] && same_letters(commands[i].word, word) != 0) i++;
    if (i < sizeof commands / sizeof commands[0]) {
      commands[i].run(arguments);
    } else {
      unknown++;
      printf("? %s. There are:", word);
      for (i = 0; i < sizeof commands / sizeof commands[0]; i++) printf(" %s%s%s", commands[i].word, *commands[i].help ? " " : "", commands[i].help);
      puts("");
    }
  }
  printf("\n%d commands, %d unknown, %d people, room for %d\n", asked, unknown, count, room);
  free(people);
  return count;
}
