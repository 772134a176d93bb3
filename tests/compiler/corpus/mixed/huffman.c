// Huffman's code: frequencies, a tree from a heap, codes, bits in and bits out.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
  unsigned weight;
  int symbol; /* -1 for an inner node */
  int order;
  struct node *zero, *one;
};

static struct node *heap[256];
static int heap_size, made;

static int lighter(const struct node *a, const struct node *b) {
  return a->weight != b->weight ? a->weight < b->weight : a->order < b->order;
}

static void heap_put(struct node *node) {
  int at = heap_size++;
  for (; at > 0 && lighter(node, heap[(at - 1) / 2]); at = (at - 1) / 2) heap[at] = heap[(at - 1) / 2];
  heap[at] = node;
}

static struct node *heap_take(void) {
  struct node *top = heap[0], *last = heap[--heap_size];
  int at = 0, child;
  while ((child = at * 2 + 1) < heap_size) {
    if (child + 1 < heap_size && lighter(heap[child + 1], heap[child])) child++;
    if (lighter(last, heap[child])) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

static struct node *new_node(unsigned weight, int symbol, struct node *zero, struct node *one) {
  struct node *node = malloc(sizeof *node);
  *node = (struct node){weight, symbol, made++, zero, one};
  return node;
}

static struct {
  unsigned bits;
  int length;
} codes[256];

static void assign(const struct node *node, unsigned bits, int length) {
  if (node->symbol >= 0) {
    codes[node->symbol].bits = bits;
    codes[node->symbol].length = length > 0 ? length : 1;
    return;
  }
  assign(node->zero, bits << 1, length + 1);
  assign(node->one, bits << 1 | 1, length + 1);
}

static void drop(struct node *node) {
  if (node == NULL) return;
  drop(node->zero);
  drop(node->one);
  free(node);
}

static int depth(const struct node *node) {
  if (node->symbol >= 0) return 0;
  int a = depth(node->zero), b = depth(node->one);
  return 1 + (a > b ? a : b);
}

static size_t encode(const char *text, unsigned char *out) {
  size_t bits = 0;
  for (; *text; text++) {
    unsigned code = codes[(unsigned char)*text].bits;
    for (int i = codes[(unsigned char)*text].length - 1; i >= 0; i--, bits++) {
      if (bits % 8 == 0) out[bits / 8] = 0;
      out[bits / 8] |= (unsigned char)((code >> i & 1) << (7 - bits % 8));
    }
  }
  return bits;
}

static void decode(const struct node *tree, const unsigned char *in, size_t bits, char *out) {
  const struct node *at = tree;
  for (size_t i = 0; i < bits; i++) {
    int bit = in[i / 8] >> (7 - i % 8) & 1;
    if (tree->symbol < 0) at = bit ? at->one : at->zero;
    if (at->symbol >= 0) {
      *out++ = (char)at->symbol;
      at = tree;
    }
  }
  *out = '\0';
}

static void compress(const char *text) {
  unsigned counts[256] = {0};
  size_t length = strlen(text);
  for (size_t i = 0; i < length; i++) counts[(unsigned char)text[i]]++;
  made = 0;
  memset(codes, 0, sizeof codes);
  for (int symbol = 0; symbol < 256; symbol++)
    if (counts[symbol]) heap_put(new_node(counts[symbol], symbol, NULL, NULL));
  while (heap_size > 1) {
    struct node *a = heap_take(), *b = heap_take();
    heap_put(new_node(a->weight + b->weight, -1, a, b));
  }
  struct node *tree = heap_take();
  assign(tree, 0, 0);
  for (int symbol = 0; symbol < 256; symbol++) {
    if (!codes[symbol].length) continue;
    printf("'%c'x%u=", symbol, counts[symbol]);
    for (int i = codes[symbol].length - 1; i >= 0; i--) putchar('0' + (int)(codes[symbol].bits >> i & 1));
    putchar(' ');
  }
  unsigned char *bytes = malloc(length + 1);
  char *back = malloc(length + 1);
  size_t bits = encode(text, bytes);
  decode(tree, bytes, bits, back);
  printf("\n%u bits for %u, depth %d, %s:", (unsigned)bits, (unsigned)length * 8, depth(tree), strcmp(back, text) == 0 ? "the same back" : "NOT the same");
  for (size_t i = 0; i < (bits + 7) / 8 && i < 12; i++) printf(" %02x", bytes[i]);
  putchar('\n');
  free(bytes);
  free(back);
  drop(tree);
}

int main(void) {
  compress("abracadabra");
  compress("aaaa");
  compress("the completion port wakes the thread that waited last");
  compress("0123456789abcdef");
  compress("aabbbbccccccccdddddddddddddddd");
  return 0;
}
