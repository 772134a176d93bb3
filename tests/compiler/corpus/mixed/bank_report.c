// Records in text to records in memory: fields cut by hand, sorted by several keys, searched by halves, a report in columns.
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum operation { DEPOSIT = 'D', WITHDRAWAL = 'W', TRANSFER = 'T' };

typedef struct transaction {
  int day;
  enum operation operation;
  long account, other;
  long long cents;
  int line;
} transaction;

typedef struct account {
  long number;
  char owner[16];
  long long cents;
  int operations;
} account;

static account accounts[] = {{1003, "Cho", 0, 0}, {1001, "Ahn", 500000, 0}, {1007, "Park", 1, 0}, {1005, "Kim", 250050, 0}};
enum { ACCOUNTS = sizeof accounts / sizeof accounts[0] };

static const char ledger[] =
    "1;D;1003;;1200.00\n"
    "1;T;1001;1005;99.95\n"
    "3;W;1005;;3500.00\n"
    "2;W;1007;;0.02\n"
    "# a remark\n"
    "2;D;1007;;17\n"
    "\n"
    "4;T;1003;1009;5.00\n"
    "4;X;1003;;5.00\n"
    "5;D;1003;;five\n"
    "5;D;10o3;;5\n"
    "5;D;1003\n"
    "2;T;1005;1003;1000.5\n"
    "6;D;1001;;99999999999999999999\n"
    "3;W;1003;;0.01\n";

static int by_number(const void *a, const void *b) {
  long left = ((const account *)a)->number, right = ((const account *)b)->number;
  return (left > right) - (left < right);
}
static int by_balance(const void *a, const void *b) {
  long long left = ((const account *)a)->cents, right = ((const account *)b)->cents;
  return (left < right) - (left > right);
}
static int by_day(const void *a, const void *b) {
  const transaction *left = a, *right = b;
  return left->day != right->day ? left->day - right->day : left->line - right->line;
}

static account *account_of(long number) {
  account wanted = {.number = number};
  return bsearch(&wanted, accounts, ACCOUNTS, sizeof *accounts, by_number);
}

static const char *cents_of(const char *text, long long *cents) {
  char *end;
  errno = 0;
  long long whole = strtoll(text, &end, 10);
  if (end == text) return "no amount";
  if (errno == ERANGE || whole > LLONG_MAX / 100 - 1) return "amount out of range";
  int part = 0;
  if (*end == '.') {
    end++;
    for (int i = 0; i < 2; i++) part = part * 10 + (*end >= '0' && *end <= '9' ? *end++ - '0' : 0);
  }
  if (*end != '\0') return "amount goes on";
  *cents = whole * 100 + part;
  return NULL;
}

static const char *read_transaction(char *line, transaction *t) {
  char *fields[5];
  int count = 0;
  for (char *at = line; count < 5; at++) {
    fields[count++] = at;
    at = strchr(at, ';');
    if (at == NULL) break;
    *at = '\0';
  }
  if (count != 5) return "too few fields";
  t->day = atoi(fields[0]);
  if (strlen(fields[1]) != 1 || strchr("DWT", *fields[1]) == NULL) return "unknown operation";
  t->operation = (enum operation)*fields[1];
  char *end;
  t->account = strtol(fields[2], &end, 10);
  if (*end != '\0') return "account is no number";
  t->other = strtol(fields[3], NULL, 10);
  return cents_of(fields[4], &t->cents);
}

static const char *perform(const transaction *t) {
  account *from = account_of(t->account), *to = NULL;
  if (from == NULL) return "no such account";
  switch (t->operation) {
    case TRANSFER:
      to = account_of(t->other);
      if (to == NULL) return "nobody to transfer to";
      /* fall through */
    case WITHDRAWAL:
      if (from->cents < t->cents) return "not enough money";
      from->cents -= t->cents;
      break;
    case DEPOSIT:
      from->cents += t->cents;
  }
  if (to != NULL) {
    to->cents += t->cents;
    to->operations++;
  }
  from->operations++;
  return NULL;
}

int main(void) {
  char copy[sizeof ledger];
  memcpy(copy, ledger, sizeof ledger);
  transaction list[20];
  int count = 0, number = 0;
  for (char *line = copy, *next; *line; line = next) {
    next = line + strcspn(line, "\n");
    if (*next == '\n') *next++ = '\0';
    number++;
    if (*line == '\0' || *line == '#') continue;
    transaction t = {.line = number};
    const char *problem = read_transaction(line, &t);
    if (problem == NULL) list[count++] = t;
    else printf("line %d: %s\n", number, problem);
  }
  qsort(accounts, ACCOUNTS, sizeof *accounts, by_number);
  qsort(list, (size_t)count, sizeof *list, by_day);
  for (const transaction *t = list; t < list + count; t++) {
    const char *problem = perform(t);
    printf("day %d %c %ld %8lld.%02lld%s%s\n", t->day, t->operation, t->account, t->cents / 100, t->cents % 100, problem ? "  -- " : "", problem ? problem : "");
  }
  qsort(accounts, ACCOUNTS, sizeof *accounts, by_balance);
  long long sum = 0;
  printf("%-8s|%-10s|%12s|%4s\n%.8s+%.10s+%.12s+%.4s\n", "account", "owner", "balance", "ops", "------------", "------------", "------------", "----");
  for (int i = 0; i < ACCOUNTS; i++) {
    printf("%-8ld|%-10.3s|%9lld.%02lld|%4d\n", accounts[i].number, accounts[i].owner, accounts[i].cents / 100, accounts[i].cents % 100, accounts[i].operations);
    sum += accounts[i].cents;
  }
  printf("%*s%+lld\n", 22, "sum ", sum);
  return 0;
}
