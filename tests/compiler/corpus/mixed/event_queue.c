// A simulation by events: a heap of what comes next, queues before counters, statistics at the end.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum { ARRIVE, BEGIN, LEAVE, CLOSE } kind_t;
static const char *const kind_names[] = {[ARRIVE] = "arrives", [BEGIN] = "begins", [LEAVE] = "leaves", [CLOSE] = "closed"};

typedef struct {
  uint32_t time;
  uint32_t order; /* earlier made goes first among equals */
  kind_t kind;
  short customer;
  signed char counter;
} event_t;

typedef struct {
  event_t *events;
  size_t count, room;
  uint32_t made;
} heap_t;

static int earlier(const event_t *a, const event_t *b) {
  return a->time != b->time ? a->time < b->time : a->order < b->order;
}

static void push(heap_t *heap, event_t event) {
  if (heap->count == heap->room) {
    heap->room = heap->room ? heap->room * 2 : 4;
    heap->events = realloc(heap->events, heap->room * sizeof *heap->events);
  }
  event.order = heap->made++;
  size_t at = heap->count++;
  while (at > 0 && earlier(&event, &heap->events[(at - 1) / 2])) {
    heap->events[at] = heap->events[(at - 1) / 2];
    at = (at - 1) / 2;
  }
  heap->events[at] = event;
}

static event_t pop(heap_t *heap) {
  event_t top = heap->events[0], last = heap->events[--heap->count];
  size_t at = 0;
  for (;;) {
    size_t child = at * 2 + 1;
    if (child >= heap->count) break;
    if (child + 1 < heap->count && earlier(&heap->events[child + 1], &heap->events[child])) child++;
    if (!earlier(&heap->events[child], &last)) break;
    heap->events[at] = heap->events[child];
    at = child;
  }
  heap->events[at] = last;
  return top;
}

enum { COUNTERS = 2, CUSTOMERS = 14, CLOSING = 100 };

typedef struct {
  short waiting[CUSTOMERS];
  uint8_t head, tail;
  short serving; /* -1: nobody */
  uint32_t busy;
  int served;
} counter_t;

static counter_t counters[COUNTERS];
static uint32_t arrived_at[CUSTOMERS], waited[CUSTOMERS];

static uint32_t random_below(uint32_t limit) {
  static uint64_t state = 88172645463325252ull;
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(state % limit);
}

static int length_of(const counter_t *counter) { return counter->tail - counter->head + (counter->serving >= 0); }

static void handle(heap_t *heap, const event_t *event) {
  counter_t *counter = &counters[event->counter < 0 ? 0 : event->counter];
  switch (event->kind) {
    case ARRIVE: {
      int shortest = 0;
      for (int i = 1; i < COUNTERS; i++)
        if (length_of(&counters[i]) < length_of(&counters[shortest])) shortest = i;
      counter = &counters[shortest];
      arrived_at[event->customer] = event->time;
      counter->waiting[counter->tail++] = event->customer;
      if (counter->serving < 0 && counter->tail - counter->head == 1)
        push(heap, (event_t){.time = event->time, .kind = BEGIN, .customer = event->customer, .counter = (signed char)shortest});
      if (event->customer + 1 < CUSTOMERS)
        push(heap, (event_t){.time = event->time + 1 + random_below(8), .kind = ARRIVE, .customer = (short)(event->customer + 1), .counter = -1});
      break;
    }
    case BEGIN: {
      uint32_t takes = 5 + random_below(14);
      counter->serving = counter->waiting[counter->head++];
      waited[counter->serving] = event->time - arrived_at[counter->serving];
      counter->busy += takes;
      push(heap, (event_t){.time = event->time + takes, .kind = LEAVE, .customer = counter->serving, .counter = event->counter});
      break;
    }
    case LEAVE:
      counter->serving = -1;
      counter->served++;
      if (counter->head != counter->tail)
        push(heap, (event_t){.time = event->time, .kind = BEGIN, .customer = counter->waiting[counter->head], .counter = event->counter});
      break;
    case CLOSE:
      break;
  }
}

int main(void) {
  heap_t heap = {0};
  for (int i = 0; i < COUNTERS; i++) counters[i].serving = -1;
  push(&heap, (event_t){.time = CLOSING, .kind = CLOSE, .customer = -1, .counter = -1});
  push(&heap, (event_t){.time = 3, .kind = ARRIVE, .customer = 0, .counter = -1});
  uint32_t now = 0;
  while (heap.count > 0) {
    event_t event = pop(&heap);
    now = event.time;
    printf("%4u ", (unsigned)now);
    if (event.customer >= 0) printf("customer %2d %s", event.customer, kind_names[event.kind]);
    else printf("%s", kind_names[event.kind]);
    if (event.counter >= 0) printf(" at %c", 'A' + event.counter);
    putchar('\n');
    handle(&heap, &event);
  }
  uint32_t longest = 0, total = 0;
  for (int i = 0; i < CUSTOMERS; i++) {
    total += waited[i];
    if (waited[i] > longest) longest = waited[i];
  }
  printf("mean wait %.2f, longest %u, %u events\n", (double)total / CUSTOMERS, (unsigned)longest, (unsigned)heap.made);
  for (int i = 0; i < COUNTERS; i++)
    printf("%c served %d and was busy %5.1f %%\n", 'A' + i, counters[i].served, 100.0 * counters[i].busy / now);
  free(heap.events);
  return 0;
}
