// A ring buffer between a sender that writes in pieces and a receiver that wants whole frames, as over a TCP connection.
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { ROOM = 64, LONGEST = 40 };

typedef struct {
  uint8_t bytes[ROOM];
  unsigned head, tail; /* they run on; the place is their remainder */
} ring;

static unsigned filled(const ring *r) { return r->head - r->tail; }
static unsigned left(const ring *r) { return ROOM - filled(r); }

static unsigned ring_write(ring *r, const void *from, unsigned count) {
  if (count > left(r)) count = left(r);
  unsigned at = r->head % ROOM, first = ROOM - at < count ? ROOM - at : count;
  memcpy(r->bytes + at, from, first);
  memcpy(r->bytes, (const uint8_t *)from + first, count - first);
  r->head += count;
  return count;
}

static unsigned ring_peek(const ring *r, unsigned offset, void *to, unsigned count) {
  if (offset + count > filled(r)) return 0;
  for (unsigned i = 0; i < count; i++) ((uint8_t *)to)[i] = r->bytes[(r->tail + offset + i) % ROOM];
  return count;
}

static void ring_skip(ring *r, unsigned count) {
  assert(count <= filled(r));
  r->tail += count;
}

enum result { WHOLE, MORE, BROKEN };

typedef struct {
  uint8_t kind;
  uint8_t length;
  char text[LONGEST + 1];
} frame;

static enum result next_frame(ring *r, frame *f) {
  uint8_t head[3];
  if (ring_peek(r, 0, head, 3) == 0) return MORE;
  if (head[0] != 0x7e) return BROKEN;
  f->kind = head[1];
  f->length = head[2];
  if (f->length > LONGEST) return BROKEN;
  uint8_t sum;
  if (ring_peek(r, 3u + f->length, &sum, 1) == 0) return MORE;
  ring_peek(r, 3, f->text, f->length);
  f->text[f->length] = '\0';
  uint8_t real = (uint8_t)(f->kind + f->length);
  for (int i = 0; i < f->length; i++) real = (uint8_t)(real * 3 + (uint8_t)f->text[i]);
  if (real != sum) return BROKEN;
  ring_skip(r, 4u + f->length);
  return WHOLE;
}

static unsigned make_frame(uint8_t *to, uint8_t kind, const char *text) {
  uint8_t length = (uint8_t)strlen(text), sum = (uint8_t)(kind + length);
  to[0] = 0x7e;
  to[1] = kind;
  to[2] = length;
  for (int i = 0; i < length; i++) {
    to[3 + i] = (uint8_t)text[i];
    sum = (uint8_t)(sum * 3 + (uint8_t)text[i]);
  }
  to[3 + length] = sum;
  return 4u + length;
}

/* After a broken frame: forward to the next byte that may begin one. */
static unsigned resynchronise(ring *r) {
  unsigned lost = 0;
  uint8_t byte;
  do {
    ring_skip(r, 1);
    lost++;
  } while (ring_peek(r, 0, &byte, 1) != 0 && byte != 0x7e);
  return lost;
}

static int deliver(ring *r) {
  frame f;
  int delivered = 0;
  for (;;) {
    switch (next_frame(r, &f)) {
      case WHOLE:
        printf("  kind %d: '%s'\n", f.kind, f.text);
        delivered++;
        continue;
      case BROKEN:
        printf("  broken, %u bytes lost\n", resynchronise(r));
        continue;
      case MORE:
        return delivered;
    }
  }
}

static int send_all(ring *r, const uint8_t *bytes, unsigned count, unsigned piece) {
  int delivered = 0, full = 0;
  for (unsigned at = 0; at < count;) {
    unsigned want = count - at < piece ? count - at : piece, took = ring_write(r, bytes + at, want);
    if (took < want) full++;
    at += took;
    delivered += deliver(r);
  }
  printf("pieces of %u: %d frames, %d times full, %u bytes left over\n", piece, delivered, full, filled(r));
  return delivered;
}

int main(void) {
  static const char *const texts[] = {"hello", "", "a somewhat longer text of forty characters", "x", "the ring goes round", "~~~"};
  uint8_t stream[400];
  unsigned count = 0;
  for (unsigned i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    char cut[LONGEST + 1];
    snprintf(cut, sizeof cut, "%s", texts[i]);
    count += make_frame(stream + count, (uint8_t)(i + 1), cut);
  }
  printf("%u bytes\n", count);
  ring r = {.head = 0xfffffff0u, .tail = 0xfffffff0u};
  int total = 0;
  for (unsigned piece = 1; piece < 300; piece = piece * 3 + 2) total += send_all(&r, stream, count, piece);
  printf("%d frames in all, the ends are at %u\n", total, r.head % ROOM);

  puts("with damage:");
  stream[5] ^= 1;
  stream[9] = 0x7f;
  total = send_all(&r, stream, count - 2, 10);
  printf("%d of 6\n", total);
  return 0;
}
