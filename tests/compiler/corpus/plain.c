#include <stdio.h>
#include <stdlib.h>
#include <stdbool.h>

int tentative;
int tentative;
struct list {
  int value;
  struct list *next;
};
enum colour { red, green = 4, blue };
typedef enum colour colour_t;
static struct list *push(struct list *head, int value) {
  struct list *item = malloc(sizeof *item);
  item->value = value;
  item->next = head;
  return item;
}
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

struct pair {
  int a, b;
};
static struct pair swap(struct pair p) { return (struct pair){.a = p.b, .b = p.a}; }
static int length(const struct list *at) {
  int n = 0;
  while (at) {
    n++;
    at = at->next;
  }
  return n;
}

int main(void) {
  struct list *head = NULL, *at;
  int i;
  for (i = 0; i < 5; i++) head = push(head, i * i);
  for (at = head; at != NULL; at = at->next) printf("%d ", at->value);
  printf("%d\n", length(head));
  while (head) {
    struct list *next = head->next;
    free(head);
    head = next;
  }
  colour_t c = blue;
  int n = c + 1;
  enum colour back = n - 1;
  printf("%d %d %d\n", n, back == blue, tentative);
  struct pair p = swap((struct pair){1, 2});
  printf("%d %d\n", p.a, p.b);
  int values[] = {5, 3, 9, 1};
  qsort(values, 4, sizeof values[0], compare);
  for (i = 0; i < 4; i++) printf("%d ", values[i]);
  printf("\n");
  int designated[6] = {[2] = 7, [4] = 9, 10};
  printf("%d %d %d %d\n", designated[0], designated[2], designated[4], designated[5]);
  bool yes = 10;
  printf("%d %d\n", yes, (int)sizeof('a'));
  char *text = "literal";
  printf("%s %d\n", text, 3 == 3);
  void *v = values;
  int *back_again = v;
  printf("%d\n", *back_again);
  int (*f)() = 0;
  printf("%d\n", f == 0);
  double d = 5;
  d = d / 2;
  printf("%.2f %d\n", d, !d);
  return 0;
}
