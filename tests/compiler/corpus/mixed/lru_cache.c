// A cache that forgets what was not asked for longest: a ring of entries, a table of chains, one block of memory for both.
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct link {
  struct link *next, *previous;
};

#define container_of(pointer, type, member) ((type *)((char *)(pointer) - offsetof(type, member)))

struct entry {
  int key;
  char value[12];
  struct link recent;
  struct entry *chained;
};

struct cache {
  int capacity, count, hits, misses, evicted;
  struct link recent; /* head of the ring: next is the newest */
  struct entry **chains;
  struct entry *unused;
  struct entry entries[];
};

static void unlink_from_ring(struct link *link) {
  link->previous->next = link->next;
  link->next->previous = link->previous;
}

static void put_in_front(struct cache *cache, struct link *link) {
  link->next = cache->recent.next;
  link->previous = &cache->recent;
  link->next->previous = link;
  cache->recent.next = link;
}

static struct entry **chain_of(struct cache *cache, int key) { return &cache->chains[(unsigned)key % (unsigned)cache->capacity]; }

static struct cache *cache_new(int capacity) {
  struct cache *cache = malloc(sizeof *cache + (size_t)capacity * sizeof cache->entries[0]);
  cache->capacity = capacity;
  cache->count = cache->hits = cache->misses = cache->evicted = 0;
  cache->recent.next = cache->recent.previous = &cache->recent;
  cache->chains = calloc((size_t)capacity, sizeof *cache->chains);
  cache->unused = NULL;
  for (int i = capacity - 1; i >= 0; i--) {
    cache->entries[i].chained = cache->unused;
    cache->unused = &cache->entries[i];
  }
  return cache;
}

static void cache_delete(struct cache *cache) {
  free(cache->chains);
  free(cache);
}

static struct entry *lookup(struct cache *cache, int key) {
  for (struct entry *entry = *chain_of(cache, key); entry != NULL; entry = entry->chained)
    if (entry->key == key) return entry;
  return NULL;
}

static void forget(struct cache *cache, struct entry *entry) {
  struct entry **at = chain_of(cache, entry->key);
  while (*at != entry) at = &(*at)->chained;
  *at = entry->chained;
  unlink_from_ring(&entry->recent);
  entry->chained = cache->unused;
  cache->unused = entry;
  cache->count--;
}

static const char *slowly(int key) {
  static char text[12];
  snprintf(text, sizeof text, "<%d>", key * key);
  return text;
}

static const char *get(struct cache *cache, int key) {
  struct entry *entry = lookup(cache, key);
  if (entry != NULL) {
    cache->hits++;
    unlink_from_ring(&entry->recent);
    put_in_front(cache, &entry->recent);
    return entry->value;
  }
  cache->misses++;
  if (cache->unused == NULL) {
    forget(cache, container_of(cache->recent.previous, struct entry, recent));
    cache->evicted++;
  }
  entry = cache->unused;
  cache->unused = entry->chained;
  entry->key = key;
  strcpy(entry->value, slowly(key));
  struct entry **chain = chain_of(cache, key);
  entry->chained = *chain;
  *chain = entry;
  put_in_front(cache, &entry->recent);
  cache->count++;
  return entry->value;
}

static void show(const struct cache *cache) {
  printf("[");
  for (const struct link *link = cache->recent.next; link != &cache->recent; link = link->next)
    printf(" %d%s", container_of(link, struct entry, recent)->key, container_of(link, struct entry, recent)->value);
  printf(" ] %d/%d, %d hits, %d misses, %d evicted\n", cache->count, cache->capacity, cache->hits, cache->misses, cache->evicted);
}

int main(void) {
  struct cache *cache = cache_new(4);
  static const int asked[] = {1, 2, 3, 1, 4, 5, 1, 2, 9, 13, 17, 1, -3, 1};
  for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
    const char *value = get(cache, asked[i]);
    printf("%3d -> %-6s ", asked[i], value);
    show(cache);
  }
  struct entry *entry = lookup(cache, 17);
  printf("17 is %s\n", entry != NULL ? entry->value : "gone");
  entry = lookup(cache, 2);
  printf("2 is %s\n", entry != NULL ? entry->value : "gone");
  if (lookup(cache, 13) != NULL) forget(cache, lookup(cache, 13));
  show(cache);
  cache_delete(cache);

  cache = cache_new(64);
  unsigned state = 12345;
  unsigned long long sum = 0;
  for (int i = 0; i < 3000; i++) {
    state = state * 1103515245u + 12345u;
    int key = (int)((state >> 16) % 100u);
    if (i % 3 == 0) key %= 20;
    sum = sum * 31 + strlen(get(cache, key)) + (unsigned)get(cache, key)[1];
  }
  printf("%d hits, %d misses, %d evicted, sum %llx\n", cache->hits, cache->misses, cache->evicted, sum);
  cache_delete(cache);
  return 0;
}
