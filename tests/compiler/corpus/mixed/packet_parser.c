// Packets as bytes: unions, bit-fields, byte order, checksums, nested records of variable length, and what is wrong with some.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum type { HELLO = 1, DATA = 2, STATUS = 3, BYE = 4 };

typedef struct {
  uint32_t type : 4;
  uint32_t urgent : 1;
  uint32_t version : 3;
  uint32_t sequence : 24;
} header_bits;

typedef union {
  uint32_t word;
  header_bits bits;
  uint8_t bytes[4];
} header;

typedef struct {
  header head;
  uint16_t length;
  uint16_t sum;
  union {
    struct {
      char name[9];
      uint8_t colour[3];
    } hello;
    struct {
      uint8_t count;
      uint32_t values[8];
    } data;
    struct {
      float load;
      int16_t temperature;
    } status;
  } body;
} packet;

static uint8_t *put16(uint8_t *at, uint16_t value) {
  *at++ = (uint8_t)(value >> 8);
  *at++ = (uint8_t)value;
  return at;
}
static uint8_t *put32(uint8_t *at, uint32_t value) { return put16(put16(at, (uint16_t)(value >> 16)), (uint16_t)value); }
static uint16_t get16(const uint8_t *at) { return (uint16_t)(at[0] << 8 | at[1]); }
static uint32_t get32(const uint8_t *at) { return (uint32_t)get16(at) << 16 | get16(at + 2); }

/* The Internet checksum: ones' complement of the ones' complement sum. */
static uint16_t checksum(const uint8_t *bytes, size_t length) {
  uint32_t sum = 0;
  for (; length > 1; length -= 2, bytes += 2) sum += get16(bytes);
  if (length) sum += (uint32_t)*bytes << 8;
  while (sum >> 16) sum = (sum & 0xffff) + (sum >> 16);
  return (uint16_t)~sum;
}

static size_t finish(uint8_t *packet, header head, uint8_t *end) {
  size_t length = (size_t)(end - packet);
  put32(packet, head.word);
  put16(packet + 4, (uint16_t)length);
  put16(packet + 6, 0);
  put16(packet + 6, checksum(packet, length));
  return length;
}

static const char *parse(const uint8_t *bytes, size_t have, packet *p) {
  if (have < 8) return "too short for a header";
  memset(p, 0, sizeof *p);
  p->head.word = get32(bytes);
  p->length = get16(bytes + 4);
  p->sum = get16(bytes + 6);
  if (p->length < 8) return "impossible length";
  if (p->length > have) return "cut off";
  if (checksum(bytes, p->length) != 0) return "wrong checksum";
  if (p->head.bits.version != 2) return "unknown version";
  const uint8_t *body = bytes + 8;
  size_t left = p->length - 8u;
  switch (p->head.bits.type) {
    case HELLO:
      if (left != 11) return "wrong length of a hello";
      memcpy(p->body.hello.name, body, 8);
      memcpy(p->body.hello.colour, body + 8, sizeof p->body.hello.colour);
      break;
    case DATA:
      p->body.data.count = *body;
      if (p->body.data.count > 8 || left != 1 + 4u * p->body.data.count) return "wrong number of values";
      for (int i = 0; i < p->body.data.count; i++) p->body.data.values[i] = get32(body + 1 + 4 * i);
      break;
    case STATUS: {
      uint32_t word = get32(body);
      memcpy(&p->body.status.load, &word, sizeof word);
      p->body.status.temperature = (int16_t)get16(body + 4);
      break;
    }
    case BYE:
      break;
    default:
      return "unknown type";
  }
  return NULL;
}

static void show(const packet *p) {
  static const char *const names[] = {"?", "hello", "data", "status", "bye"};
  printf("#%u %s%s", (unsigned)p->head.bits.sequence, names[p->head.bits.type], p->head.bits.urgent ? "!" : "");
  switch (p->head.bits.type) {
    case HELLO:
      printf(" '%s' #%02x%02x%02x", p->body.hello.name, p->body.hello.colour[0], p->body.hello.colour[1], p->body.hello.colour[2]);
      break;
    case DATA:
      for (int i = 0; i < p->body.data.count; i++) printf(" %lu", (unsigned long)p->body.data.values[i]);
      break;
    case STATUS:
      printf(" load %.3f, %d degrees", p->body.status.load, p->body.status.temperature);
      break;
  }
  printf(" (%d bytes, sum %04x)\n", p->length, p->sum);
}

static void receive(const uint8_t *bytes, size_t length) {
  packet p;
  const char *problem = parse(bytes, length, &p);
  if (problem == NULL) show(&p);
  else printf("%u bytes: %s\n", (unsigned)length, problem);
}

int main(void) {
  uint8_t stream[128], *at = stream;
  size_t lengths[4];

  header head = {.bits = {.type = HELLO, .version = 2, .sequence = 1}};
  memcpy(at + 8, "Overlapp\x33\x66\xcc", 11);
  at += lengths[0] = finish(at, head, at + 19);

  head.bits.type = DATA;
  head.bits.urgent = -1;
  head.bits.sequence++;
  uint8_t *end = at + 8;
  *end++ = 4;
  for (uint32_t i = 0, value = 1; i < 4; i++, value *= 0x10203) end = put32(end, value);
  at += lengths[1] = finish(at, head, end);

  head = (header){.bits = {STATUS, 0, 2, 0xffffff}};
  float load = 0.8125f;
  uint32_t word;
  memcpy(&word, &load, 4);
  at += lengths[2] = finish(at, head, put16(put32(at + 8, word), (uint16_t)-7));

  head.bits.sequence++;
  head.bits.type = BYE;
  at += lengths[3] = finish(at, head, at + 8);

  for (const uint8_t *byte = stream; byte < at; byte++) printf("%02x%s", *byte, (byte - stream) % 16 == 15 ? "\n" : " ");
  puts("");
  const uint8_t *from = stream;
  for (int i = 0; i < 4; i++) {
    receive(from, (size_t)(at - from));
    from += lengths[i];
  }
  receive(stream, 7);
  receive(stream, 15);
  stream[10] ^= 0x20;
  receive(stream, lengths[0]);
  stream[10] ^= 0x20;
  header old = {.bits = {HELLO, 1, 1, 99}};
  finish(stream, old, stream + 19);
  receive(stream, 19);
  finish(stream, (header){.bits = {9, 0, 2, 5}}, stream + 9);
  receive(stream, 9);
  finish(stream, (header){.bits = {DATA, 0, 2, 5}}, stream + 19);
  receive(stream, 19);
  printf("%u %u %u\n", (unsigned)sizeof(header), (unsigned)sizeof(packet), old.bytes[0]);
  return 0;
}
