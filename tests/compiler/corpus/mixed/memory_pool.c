// A heap in an array: blocks with headers, first fit, splitting, joining with both neighbours, and its own check of itself.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define POOL 1024u
#define ALIGNMENT 16u

typedef struct block {
  uint32_t size; /* of what follows the header */
  uint32_t before; /* size of the block before, headers left out; 0 for the first */
  uint32_t used;
  uint32_t magic;
} block;

_Static_assert(sizeof(block) == ALIGNMENT, "headers must not disturb the alignment");

static _Alignas(16) unsigned char pool[POOL];
static unsigned splits, joins;

static block *block_at(size_t offset) { return (block *)(void *)(pool + offset); }
static size_t offset_of(const block *b) { return (size_t)((const unsigned char *)b - pool); }
static block *next_of(block *b) {
  size_t next = offset_of(b) + sizeof(block) + b->size;
  return next < POOL ? block_at(next) : NULL;
}
static block *before_of(block *b) { return b->before == 0 ? NULL : block_at(offset_of(b) - sizeof(block) - b->before); }

static void pool_init(void) {
  memset(pool, 0xdd, sizeof pool);
  *block_at(0) = (block){.size = POOL - sizeof(block), .magic = 0xb10c};
}

static void *pool_alloc(size_t wanted) {
  uint32_t size = (uint32_t)((wanted + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
  if (size == 0) size = ALIGNMENT;
  for (block *b = block_at(0); b != NULL; b = next_of(b)) {
    if (b->used || b->size < size) continue;
    if (b->size >= size + sizeof(block) + ALIGNMENT) {
      block *rest = block_at(offset_of(b) + sizeof(block) + size);
      *rest = (block){.size = (uint32_t)(b->size - size - sizeof(block)), .before = size, .magic = 0xb10c};
      b->size = size;
      block *after = next_of(rest);
      if (after != NULL) after->before = rest->size;
      splits++;
    }
    b->used = 1;
    return b + 1;
  }
  return NULL;
}

static void join_with_next(block *b) {
  block *next = next_of(b);
  if (next == NULL || next->used) return;
  b->size += (uint32_t)sizeof(block) + next->size;
  next->magic = 0xdead;
  block *after = next_of(b);
  if (after != NULL) after->before = b->size;
  joins++;
}

static bool pool_free(void *memory) {
  if (memory == NULL) return true;
  block *b = (block *)memory - 1;
  if (b->magic != 0xb10c || !b->used) return false;
  b->used = 0;
  join_with_next(b);
  block *before = before_of(b);
  if (before != NULL && !before->used) join_with_next(before);
  return true;
}

static void *pool_realloc(void *memory, size_t wanted) {
  void *other = pool_alloc(wanted);
  if (other != NULL && memory != NULL) {
    size_t had = ((block *)memory - 1)->size;
    memcpy(other, memory, had < wanted ? had : wanted);
    pool_free(memory);
  }
  return other;
}

static const char *check(void) {
  uint32_t before = 0;
  size_t total = 0;
  bool was_unused = false;
  for (block *b = block_at(0); b != NULL; b = next_of(b)) {
    if (b->magic != 0xb10c) return "magic";
    if (b->before != before) return "before";
    if (was_unused && !b->used) return "two unused";
    was_unused = !b->used;
    before = b->size;
    total += sizeof(block) + b->size;
  }
  return total == POOL ? "sound" : "total";
}

static void show(const char *when) {
  printf("%-22s", when);
  for (block *b = block_at(0); b != NULL; b = next_of(b)) printf(" %s%u", b->used ? "+" : "-", (unsigned)b->size);
  printf(" (%s)\n", check());
}

int main(void) {
  pool_init();
  show("empty");
  char *name = pool_alloc(20);
  double *numbers = pool_alloc(10 * sizeof *numbers);
  struct { short x; char tag; } *pair = pool_alloc(sizeof *pair);
  show("three blocks");
  strcpy(name, "nineteen characters");
  for (int i = 0; i < 10; i++) numbers[i] = i * 0.5;
  pair->x = -2;
  pair->tag = 'p';
  printf("%s %.1f %d%c, aligned: %d\n", name, numbers[9], pair->x, pair->tag, ((uintptr_t)numbers % ALIGNMENT) == 0);
  pool_free(numbers);
  show("middle given back");
  void *small = pool_alloc(1);
  show("a small one in the gap");
  name = pool_realloc(name, 200);
  show("name moved");
  printf("%s\n", name);
  printf("%d %d\n", pool_free(small), pool_free(small));
  show("small given back");
  printf("too much: %d\n", pool_alloc(900) == NULL);
  void *rest = pool_alloc(592);
  show("after a large one");
  pool_free(rest);
  pool_free(pair);
  pool_free(name);
  show("all given back");

  void *blocks[12] = {0};
  unsigned state = 7, failed = 0;
  for (int i = 0; i < 4000; i++) {
    state = state * 1664525u + 1013904223u;
    unsigned slot = (state >> 8) % 12;
    if (blocks[slot] != NULL) {
      pool_free(blocks[slot]);
      blocks[slot] = NULL;
    } else {
      size_t size = (state >> 20) % 180;
      blocks[slot] = pool_alloc(size);
      if (blocks[slot] == NULL) failed++;
      else memset(blocks[slot], (int)slot, size);
    }
    if (strcmp(check(), "sound") != 0) {
      show("broken");
      return 1;
    }
  }
  show("after 4000 rounds");
  printf("%u failed, %u splits, %u joins\n", failed, splits, joins);
  for (int i = 0; i < 12; i++) pool_free(blocks[i]);
  show("the end");
  return 0;
}
