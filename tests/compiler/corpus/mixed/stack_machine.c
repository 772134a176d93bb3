// A small processor: an assembler with labels, a stack, calls, memory and traps; programs that compute.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPERATIONS(X) \
  X(halt, 0) X(push, 1) X(pop, 0) X(dup, 0) X(swap, 0) X(over, 0) X(add, 0) X(sub, 0) X(mul, 0) X(div, 0) X(mod, 0) X(less, 0) \
  X(jump, 1) X(zero, 1) X(call, 1) X(ret, 0) X(load, 1) X(store, 1) X(print, 0)

enum operation {
#define X(name, operand) op_##name,
  OPERATIONS(X)
#undef X
  op_count
};
static const struct {
  char name[6];
  unsigned char operand;
} operations[] = {
#define X(name, operand) {#name, operand},
    OPERATIONS(X)
#undef X
};

typedef struct {
  uint8_t code[128];
  size_t length;
} program;

typedef struct {
  int32_t stack[32], memory[8];
  size_t returns[16];
  size_t pc;
  int depth, calls;
  unsigned long steps;
  const char *trap;
} machine;

static struct {
  char name[12];
  int place;
} labels[16];
static int label_count;

static int label(const char *name) {
  for (int i = 0; i < label_count; i++)
    if (strcmp(labels[i].name, name) == 0) return labels[i].place;
  return -1;
}

/* Two passes: the first finds out where labels stand. */
static int assemble(const char *source, program *p) {
  label_count = 0;
  for (int pass = 1; pass <= 2; pass++) {
    char text[400], *rest = NULL;
    strcpy(text, source);
    p->length = 0;
    for (char *word = strtok(text, " \n"); word != NULL; word = strtok(rest, " \n")) {
      rest = NULL;
      size_t size = strlen(word);
      if (word[size - 1] == ':') {
        if (pass == 2) continue;
        word[size - 1] = '\0';
        strncpy(labels[label_count].name, word, sizeof labels[0].name - 1);
        labels[label_count++].place = (int)p->length;
        continue;
      }
      int op = 0;
      while (op < op_count && strcmp(operations[op].name, word) != 0) op++;
      if (op == op_count) {
        printf("no operation '%s'\n", word);
        return 0;
      }
      p->code[p->length++] = (uint8_t)op;
      if (!operations[op].operand) continue;
      char *operand = strtok(NULL, " \n");
      if (operand == NULL) {
        printf("%s needs an operand\n", word);
        return 0;
      }
      char *end;
      long value = strtol(operand, &end, 0);
      if (*end != '\0' && (value = label(operand)) < 0 && pass == 2) {
        printf("no label '%s'\n", operand);
        return 0;
      }
      int16_t small = (int16_t)value;
      memcpy(p->code + p->length, &small, sizeof small);
      p->length += sizeof small;
    }
  }
  return 1;
}

static void run(machine *m, const program *p, unsigned long limit) {
#define NEED(count) \
  if (m->depth < (count)) { \
    m->trap = "stack underflow"; \
    break; \
  }
#define BINARY(expression) \
  { \
    NEED(2) \
    int32_t b = m->stack[--m->depth], a = m->stack[m->depth - 1]; \
    m->stack[m->depth - 1] = (expression); \
    break; \
  }
  while (m->trap == NULL) {
    if (m->pc >= p->length) m->trap = "ran off the end";
    else if (m->steps++ == limit) m->trap = "too many steps";
    else if (m->depth > 30) m->trap = "stack overflow";
    if (m->trap != NULL) return;
    enum operation op = (enum operation)p->code[m->pc++];
    int16_t operand = 0;
    if (operations[op].operand) {
      memcpy(&operand, p->code + m->pc, sizeof operand);
      m->pc += sizeof operand;
    }
    switch (op) {
      case op_halt: m->trap = "halted"; break;
      case op_push: m->stack[m->depth++] = operand; break;
      case op_pop: NEED(1) m->depth--; break;
      case op_dup: NEED(1) m->stack[m->depth] = m->stack[m->depth - 1]; m->depth++; break;
      case op_swap: {
        NEED(2)
        int32_t kept = m->stack[m->depth - 1];
        m->stack[m->depth - 1] = m->stack[m->depth - 2];
        m->stack[m->depth - 2] = kept;
        break;
      }
      case op_over: NEED(2) m->stack[m->depth] = m->stack[m->depth - 2]; m->depth++; break;
      case op_add: BINARY((int32_t)((uint32_t)a + (uint32_t)b))
      case op_sub: BINARY((int32_t)((uint32_t)a - (uint32_t)b))
      case op_mul: BINARY((int32_t)((uint32_t)a * (uint32_t)b))
      case op_div:
      case op_mod: {
        NEED(2)
        int32_t b = m->stack[--m->depth], *a = &m->stack[m->depth - 1];
        if (b == 0) m->trap = "division by zero";
        else *a = op == op_div ? *a / b : *a % b;
        break;
      }
      case op_less: BINARY(a < b)
      case op_jump: m->pc = (size_t)operand; break;
      case op_zero: NEED(1) if (m->stack[--m->depth] == 0) m->pc = (size_t)operand; break;
      case op_call:
        if (m->calls == 16) m->trap = "too many calls";
        else m->returns[m->calls++] = m->pc, m->pc = (size_t)operand;
        break;
      case op_ret:
        if (m->calls == 0) m->trap = "nothing to return to";
        else m->pc = m->returns[--m->calls];
        break;
      case op_load: m->stack[m->depth++] = m->memory[operand & 7]; break;
      case op_store: NEED(1) m->memory[operand & 7] = m->stack[--m->depth]; break;
      case op_print: NEED(1) printf("%d ", (int)m->stack[--m->depth]); break;
      case op_count: break;
    }
  }
}

static void try_program(const char *name, const char *source) {
  program p;
  machine m = {.pc = 0};
  printf("%s: ", name);
  if (!assemble(source, &p)) return;
  run(&m, &p, 5000);
  printf("-- %s after %lu steps at %u of %u, %d on the stack\n", m.trap, m.steps, (unsigned)m.pc, (unsigned)p.length, m.depth);
}

int main(void) {
  try_program("countdown", "push 5 again: dup print push 1 sub dup zero end jump again end: halt");
  try_program("factorial",
              "push 1 store 0 push 1 loop: dup load 0 mul store 0 push 1 add dup push 11 less zero out jump loop out: load 0 print halt");
  try_program("primes",
              "push 2 store 0 next: push 2 store 1 test: load 1 dup mul load 0 swap less zero more load 0 print jump after\n"
              "more: load 0 load 1 mod zero after load 1 push 1 add store 1 jump test\n"
              "after: load 0 push 1 add dup store 0 push 40 less zero end jump next end: halt");
  try_program("gcd", "push 1071 push 462 call gcd print halt gcd: dup zero done swap over mod jump gcd done: pop ret");
  try_program("recursion",
              "push 15 call fib print halt fib: dup push 2 less zero deep ret deep: dup push 1 sub call fib swap push 2 sub call fib add ret");
  try_program("forever", "here: jump here");
  try_program("too deep", "here: call here");
  try_program("too full", "here: push 1 jump here");
  try_program("empty", "push 1 add halt");
  try_program("by zero", "push 1 push 0 div halt");
  try_program("end", "push -7 push 2 mod print push -7 push 2 div print");
  try_program("typo", "push 1 pusch 2");
  try_program("label", "jump nowhere");
  try_program("cut", "push 1 push");
  return 0;
}
