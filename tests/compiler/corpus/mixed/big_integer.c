// Integers of any length, nine digits a limb: sums, products, division with remainder, powers and a square root.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BASE 1000000000u

typedef struct {
  size_t length;
  uint32_t limbs[64]; /* the lowest first */
} big;

static big from(uint64_t value) {
  big n = {.length = 0};
  for (; value != 0; value /= BASE) n.limbs[n.length++] = (uint32_t)(value % BASE);
  return n;
}

static big parse(const char *digits) {
  big n = {0};
  size_t left = strlen(digits);
  while (left > 0) {
    size_t take = left < 9 ? left : 9;
    uint32_t limb = 0;
    for (size_t i = 0; i < take; i++) limb = limb * 10 + (uint32_t)(digits[left - take + i] - '0');
    n.limbs[n.length++] = limb;
    left -= take;
  }
  while (n.length > 0 && n.limbs[n.length - 1] == 0) n.length--;
  return n;
}

static char *text_of(const big *n, char *buffer) {
  if (n->length == 0) return strcpy(buffer, "0");
  char *at = buffer + sprintf(buffer, "%u", (unsigned)n->limbs[n->length - 1]);
  for (size_t i = n->length - 1; i-- > 0;) at += sprintf(at, "%09u", (unsigned)n->limbs[i]);
  return buffer;
}

static int compare(const big *a, const big *b) {
  if (a->length != b->length) return a->length < b->length ? -1 : 1;
  for (size_t i = a->length; i-- > 0;)
    if (a->limbs[i] != b->limbs[i]) return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}

static big add(const big *a, const big *b) {
  big sum = {0};
  uint32_t carry = 0;
  for (size_t i = 0; i < a->length || i < b->length || carry; i++) {
    uint32_t limb = (i < a->length ? a->limbs[i] : 0) + (i < b->length ? b->limbs[i] : 0) + carry;
    carry = limb >= BASE;
    sum.limbs[sum.length++] = carry ? limb - BASE : limb;
  }
  return sum;
}

/* a must not be less than b. */
static big subtract(const big *a, const big *b) {
  big difference = {.length = a->length};
  int32_t borrow = 0;
  for (size_t i = 0; i < a->length; i++) {
    int32_t limb = (int32_t)a->limbs[i] - borrow - (i < b->length ? (int32_t)b->limbs[i] : 0);
    borrow = limb < 0;
    difference.limbs[i] = (uint32_t)(limb + (borrow ? (int32_t)BASE : 0));
  }
  while (difference.length > 0 && difference.limbs[difference.length - 1] == 0) difference.length--;
  return difference;
}

static big multiply(const big *a, const big *b) {
  big product = {.length = a->length + b->length};
  for (size_t i = 0; i < a->length; i++) {
    uint64_t carry = 0;
    for (size_t k = 0; k < b->length || carry; k++) {
      uint64_t limb = product.limbs[i + k] + carry + (k < b->length ? (uint64_t)a->limbs[i] * b->limbs[k] : 0);
      product.limbs[i + k] = (uint32_t)(limb % BASE);
      carry = limb / BASE;
    }
  }
  while (product.length > 0 && product.limbs[product.length - 1] == 0) product.length--;
  return product;
}

static big times(const big *a, uint32_t factor) {
  big other = from(factor);
  return multiply(a, &other);
}

/* Long division: each limb of the quotient is found by halving. */
static big divide(const big *a, const big *b, big *remainder) {
  big quotient = {.length = a->length}, rest = {0};
  for (size_t i = a->length; i-- > 0;) {
    memmove(rest.limbs + 1, rest.limbs, rest.length * sizeof *rest.limbs);
    rest.limbs[0] = a->limbs[i];
    if (rest.length > 0 || rest.limbs[0] != 0) rest.length++;
    uint32_t low = 0, high = BASE - 1;
    while (low < high) {
      uint32_t middle = low + (high - low + 1) / 2;
      big tried = times(b, middle);
      if (compare(&tried, &rest) <= 0) low = middle;
      else high = middle - 1;
    }
    big taken = times(b, low);
    rest = subtract(&rest, &taken);
    quotient.limbs[i] = low;
  }
  while (quotient.length > 0 && quotient.limbs[quotient.length - 1] == 0) quotient.length--;
  if (remainder != NULL) *remainder = rest;
  return quotient;
}

static big power(big base, unsigned exponent) {
  big result = from(1);
  for (; exponent; exponent >>= 1) {
    if (exponent & 1) result = multiply(&result, &base);
    if (exponent > 1) base = multiply(&base, &base);
  }
  return result;
}

static big root(const big *n) {
  big guess = power(from(10), (unsigned)(n->length * 9 + 1) / 2 + 1), two = from(2);
  for (;;) {
    big quotient = divide(n, &guess, NULL);
    big sum = add(&guess, &quotient);
    big next = divide(&sum, &two, NULL);
    if (compare(&next, &guess) >= 0) return guess;
    guess = next;
  }
}

int main(void) {
  static char text[64 * 9 + 1];
  big factorial = from(1);
  for (uint32_t i = 2; i <= 60; i++) factorial = times(&factorial, i);
  printf("60! = %s\n", text_of(&factorial, text));

  big a = from(0), b = from(1);
  for (int i = 0; i < 300; i++) {
    big next = add(&a, &b);
    a = b;
    b = next;
  }
  printf("fibonacci(300) = %s\n", text_of(&a, text));

  big two128 = power(from(2), 128);
  printf("2^128 = %s\n", text_of(&two128, text));
  big rest, divisor = parse("12345678901234567890");
  big quotient = divide(&factorial, &divisor, &rest);
  printf("60! / 12345678901234567890 = %s\n", text_of(&quotient, text));
  printf("rest %s\n", text_of(&rest, text));
  big product = multiply(&quotient, &divisor);
  big back = add(&product, &rest);
  printf("%s\n", compare(&back, &factorial) == 0 ? "and back" : "but not back");

  big big_two = power(from(10), 80);
  big_two = times(&big_two, 2);
  big square = root(&big_two);
  printf("root of 2 * 10^80 = %s\n", text_of(&square, text));
  big difference = subtract(&two128, &divisor), zero = subtract(&a, &a);
  printf("%s %s\n", text_of(&difference, text), zero.length == 0 ? "0" : "?");
  printf("%d %d\n", compare(&a, &b), compare(&two128, &divisor));
  return 0;
}
