// A tokenizer and a recursive descent parser: a calculator with variables, functions and errors that tell their column.
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { END, NUMBER, NAME, SYMBOL };

struct token {
  enum kind kind;
  int column;
  union {
    double number;
    char name[16];
    char symbol[3];
  } as;
};

struct parser {
  const char *text, *at;
  struct token token;
};

struct mistake {
  int column;
  char message[48];
};

static struct {
  char name[16];
  double value;
} variables[16];
static int variable_count;

[[noreturn]] static void fail(struct parser *p, const char *message, const char *what) {
  mistake made = {.column = p->token.column};
  snprintf(made.message, sizeof made.message, "%s%s", message, what);
  throw made;
}

static void advance(struct parser *p) {
  while (isspace((unsigned char)*p->at)) p->at++;
  p->token.column = (int)(p->at - p->text) + 1;
  if (*p->at == '\0') {
    p->token.kind = END;
  } else if (isdigit((unsigned char)*p->at) || *p->at == '.') {
    char *end;
    p->token.kind = NUMBER;
    p->token.as.number = strtod(p->at, &end);
    if (end == p->at) fail(p, "not a number", "");
    p->at = end;
  } else if (isalpha((unsigned char)*p->at)) {
    size_t length = 0;
    p->token.kind = NAME;
    while (isalnum((unsigned char)*p->at)) {
      if (length < sizeof p->token.as.name - 1) p->token.as.name[length++] = *p->at;
      p->at++;
    }
    p->token.as.name[length] = '\0';
  } else {
    static const char *const doubles[] = {"==", "!=", "<=", ">=", "**"};
    size_t length = 1;
    for (size_t i = 0; i < sizeof doubles / sizeof *doubles; i++)
      if (strncmp(p->at, doubles[i], 2) == 0) length = 2;
    p->token.kind = SYMBOL;
    memcpy(p->token.as.symbol, p->at, length);
    p->token.as.symbol[length] = '\0';
    p->at += length;
  }
}

static int is(struct parser *p, const char *symbol) {
  return p->token.kind == SYMBOL && strcmp(p->token.as.symbol, symbol) == 0;
}

static int accept(struct parser *p, const char *symbol) {
  if (!is(p, symbol)) return 0;
  advance(p);
  return 1;
}

static double *variable(const char *name, int make) {
  for (int i = 0; i < variable_count; i++)
    if (strcmp(variables[i].name, name) == 0) return &variables[i].value;
  if (!make || variable_count == 16) return NULL;
  strcpy(variables[variable_count].name, name);
  return &variables[variable_count++].value;
}

static double expression(struct parser *p);

static double half(double x) { return x / 2; }
static const struct {
  const char *name;
  double (*call)(double);
} functions[] = {{"sqrt", sqrt}, {"floor", floor}, {"abs", fabs}, {"half", half}};

static double primary(struct parser *p) {
  struct token token = p->token;
  if (token.kind == NUMBER) {
    advance(p);
    return token.as.number;
  }
  if (token.kind == NAME) {
    advance(p);
    if (accept(p, "(")) {
      for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++)
        if (strcmp(functions[i].name, token.as.name) == 0) {
          double value = functions[i].call(expression(p));
          if (!accept(p, ")")) fail(p, "expected ", ")");
          return value;
        }
      fail(p, "no function ", token.as.name);
    }
    double *value = variable(token.as.name, 0);
    if (value == NULL) fail(p, "no variable ", token.as.name);
    return *value;
  }
  if (accept(p, "-")) return -primary(p);
  if (accept(p, "(")) {
    double value = expression(p);
    if (!accept(p, ")")) fail(p, "expected ", ")");
    return value;
  }
  fail(p, "expected a value", "");
}

static double power(struct parser *p) {
  double left = primary(p);
  return accept(p, "**") ? pow(left, power(p)) : left;
}

static double term(struct parser *p) {
  double left = power(p);
  for (;;) {
    if (accept(p, "*")) left *= power(p);
    else if (accept(p, "/")) {
      double right = power(p);
      if (right == 0) fail(p, "division by zero", "");
      left /= right;
    } else if (accept(p, "%")) left = fmod(left, power(p));
    else return left;
  }
}

static double sum(struct parser *p) {
  double left = term(p);
  for (;;) {
    if (accept(p, "+")) left += term(p);
    else if (accept(p, "-")) left -= term(p);
    else return left;
  }
}

static double expression(struct parser *p) {
  double left = sum(p);
  if (accept(p, "<")) return left < sum(p);
  if (accept(p, "<=")) return left <= sum(p);
  if (accept(p, "==")) return left == sum(p);
  if (accept(p, "!=")) return left != sum(p);
  if (accept(p, "?")) {
    double yes = expression(p);
    if (!accept(p, ":")) fail(p, "expected ", ":");
    double no = expression(p);
    return left != 0 ? yes : no;
  }
  return left;
}

static void calculate(const char *text) {
  try {
    struct parser p = {.text = text, .at = text};
    advance(&p);
    struct token name = p.token;
    const char *after = p.at;
    while (*after == ' ') after++;
    double value;
    if (name.kind == NAME && after[0] == '=' && after[1] != '=') {
      advance(&p);
      advance(&p);
      value = expression(&p);
      *variable(name.as.name, 1) = value;
    } else value = expression(&p);
    if (p.token.kind != END) fail(&p, "unexpected text", "");
    printf("%-24s %.6g\n", text, value);
  } catch (const mistake &made) {
    printf("%-24s error in column %d: %s\n", text, made.column, made.message);
  }
}

int main(void) {
  static const char *const lines[] = {
      "1 + 2 * 3",      "(1 + 2) * 3",  "2 ** 3 ** 2",   "-2 ** 2",      "x = 7 / 2",          "y = floor(x) % 2",
      "x * x - y",      "10 - 4 - 3",   "1 < 2",         "x == 3.5",     "sqrt(2) * half(10)", "1 +",
      "(1 + 2",         "zebra + 1",    "frob(3)",       "4 / (2 - 2)",  "3 $ 4",              "1 ? 20 : 30",
      "0 ? 20 : 30",    "abs(-.5) + .25", "x = x + 1",   "x",            "averyveryverylongname1 = 5", "averyveryverylongname",
  };
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) calculate(lines[i]);
  return 0;
}
