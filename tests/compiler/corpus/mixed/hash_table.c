// A hash table of texts with chains, growth, removal and a walk in the order of insertion.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct entry {
  char *key;
  int value;
  unsigned hash;
  struct entry *next;          /* in the chain */
  struct entry *before, *after; /* in the order of insertion */
} entry;

typedef struct {
  entry **chains;
  size_t room, count;
  entry *first, *last;
  int grown;
} table;

static unsigned hash_of(const char *text) {
  unsigned hash = 2166136261u;
  while (*text != '\0') hash = (hash ^ (unsigned char)*text++) * 16777619u;
  return hash;
}

static void table_init(table *t, size_t room) {
  *t = (table){.room = room};
  t->chains = calloc(room, sizeof *t->chains);
}

static entry **find(table *t, const char *key, unsigned hash) {
  entry **at = &t->chains[hash % t->room];
  while (*at != NULL && ((*at)->hash != hash || strcmp((*at)->key, key) != 0)) at = &(*at)->next;
  return at;
}

static void grow(table *t) {
  size_t room = t->room * 2 + 1;
  entry **chains = calloc(room, sizeof *chains);
  for (entry *e = t->first; e != NULL; e = e->after) {
    entry **chain = &chains[e->hash % room];
    e->next = *chain;
    *chain = e;
  }
  free(t->chains);
  t->chains = chains;
  t->room = room;
  t->grown++;
}

static int *at(table *t, const char *key) {
  unsigned hash = hash_of(key);
  entry **place = find(t, key, hash);
  if (*place != NULL) return &(*place)->value;
  if (t->count >= t->room * 3 / 4) {
    grow(t);
    place = find(t, key, hash);
  }
  entry *e = malloc(sizeof *e);
  size_t length = strlen(key) + 1;
  e->key = memcpy(malloc(length), key, length);
  e->value = 0;
  e->hash = hash;
  e->next = NULL;
  e->after = NULL;
  e->before = t->last;
  if (t->last != NULL) t->last->after = e;
  else t->first = e;
  t->last = e;
  *place = e;
  t->count++;
  return &e->value;
}

static bool remove_key(table *t, const char *key) {
  entry **place = find(t, key, hash_of(key));
  entry *e = *place;
  if (e == NULL) return false;
  *place = e->next;
  *(e->before != NULL ? &e->before->after : &t->first) = e->after;
  *(e->after != NULL ? &e->after->before : &t->last) = e->before;
  free(e->key);
  free(e);
  t->count--;
  return true;
}

static void clear(table *t) {
  while (t->first != NULL) remove_key(t, t->first->key);
  free(t->chains);
  memset(t, 0, sizeof *t);
}

static int by_count(const void *left, const void *right) {
  const entry *a = *(entry *const *)left, *b = *(entry *const *)right;
  if (a->value != b->value) return a->value < b->value ? 1 : -1;
  return strcmp(a->key, b->key);
}

int main(void) {
  const char *text =
      "the server waits and the client waits until the network brings a segment and then the server "
      "reads the segment and the server answers the client and the client reads the answer";
  table words;
  table_init(&words, 3);
  char word[32];
  int used;
  for (const char *rest = text; sscanf(rest, "%31s%n", word, &used) == 1; rest += used) ++*at(&words, word);
  printf("%u words, grown %d times to %u chains\n", (unsigned)words.count, words.grown, (unsigned)words.room);
  for (entry *e = words.first; e != NULL; e = e->after) printf("%s%s=%d", e == words.first ? "" : " ", e->key, e->value);
  puts("");

  entry **sorted = malloc(words.count * sizeof *sorted);
  size_t count = 0;
  for (entry *e = words.first; e != NULL; e = e->after) sorted[count++] = e;
  qsort(sorted, count, sizeof *sorted, by_count);
  for (size_t i = 0; i < 5; i++) printf("%zu. %-8s %d\n", i + 1, sorted[i]->key, sorted[i]->value);
  free(sorted);

  printf("%d %d %d\n", remove_key(&words, "the"), remove_key(&words, "the"), remove_key(&words, "nobody"));
  printf("%d\n", remove_key(&words, "answer"));
  for (entry *e = words.last; e != NULL; e = e->before) printf("%.3s ", e->key);
  printf("(%u)\n", (unsigned)words.count);

  char key[16];
  for (int i = 0; i < 500; i++) {
    snprintf(key, sizeof key, "key%d", i * 7919 % 500);
    *at(&words, key) += i;
  }
  long sum = 0;
  for (int i = 0; i < 500; i += 5) {
    snprintf(key, sizeof key, "key%d", i);
    sum += *at(&words, key);
    remove_key(&words, key);
  }
  printf("%ld %u %d\n", sum, (unsigned)words.count, words.grown);
  clear(&words);
  puts(words.chains == NULL ? "empty" : "not empty");
  return 0;
}
