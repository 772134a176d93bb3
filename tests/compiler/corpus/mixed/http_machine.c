// A state machine that reads HTTP requests byte by byte, however they are cut.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATES(X) X(method) X(path) X(version) X(line_end) X(name) X(before_value) X(value) X(headers_end) X(body) X(done) X(wrong)

#define NAMED(state) state_##state,
enum state { STATES(NAMED) state_count };
#undef NAMED
#define NAMED(state) #state,
static const char *const state_names[] = {STATES(NAMED)};
#undef NAMED

struct header {
  char name[24], value[40];
};

struct request {
  enum state state;
  char method[8], path[32], version[12];
  struct header headers[6];
  int header_count;
  long body_length, body_read;
  char body[64];
  unsigned bytes, transitions;
  const char *problem;
};

static void reset(struct request *r) { memset(r, 0, sizeof *r); }

static int append(char *text, size_t room, char c) {
  size_t length = strlen(text);
  if (length + 1 >= room) return 0;
  text[length] = c;
  return 1;
}
#define APPEND(array, c) append((array), sizeof(array), (c))

static enum state refuse(struct request *r, const char *problem) {
  r->problem = problem;
  return state_wrong;
}

static int same_word(const char *a, const char *b) {
  while (*a && tolower((unsigned char)*a) == tolower((unsigned char)*b)) a++, b++;
  return *a == *b;
}

static enum state on_method(struct request *r, char c) {
  if (c == ' ') return r->method[0] ? state_path : refuse(r, "no method");
  if (!isupper((unsigned char)c)) return refuse(r, "method in small letters");
  return APPEND(r->method, c) ? state_method : refuse(r, "method too long");
}
static enum state on_path(struct request *r, char c) {
  if (c == ' ') return r->path[0] == '/' ? state_version : refuse(r, "path without a slash");
  return APPEND(r->path, c) ? state_path : refuse(r, "path too long");
}
static enum state on_version(struct request *r, char c) {
  if (c == '\r') return strncmp(r->version, "HTTP/1.", 7) == 0 ? state_line_end : refuse(r, "unknown version");
  return APPEND(r->version, c) ? state_version : refuse(r, "version too long");
}
static enum state on_line_end(struct request *r, char c) { return c == '\n' ? state_name : refuse(r, "no line feed"); }
static enum state on_name(struct request *r, char c) {
  if (r->header_count == 6) return refuse(r, "too many headers");
  struct header *h = &r->headers[r->header_count];
  if (c == '\r') return h->name[0] ? refuse(r, "header without a colon") : state_headers_end;
  if (c == ':') return state_before_value;
  return APPEND(h->name, c) ? state_name : refuse(r, "name too long");
}
static enum state on_value(struct request *r, char c) {
  struct header *h = &r->headers[r->header_count];
  if (c == '\r') {
    if (same_word(h->name, "content-length")) r->body_length = strtol(h->value, NULL, 10);
    r->header_count++;
    return state_line_end;
  }
  return APPEND(h->value, c) ? state_value : refuse(r, "value too long");
}
static enum state on_before_value(struct request *r, char c) { return c == ' ' ? state_before_value : on_value(r, c); }
static enum state on_headers_end(struct request *r, char c) {
  if (c != '\n') return refuse(r, "no line feed at the end");
  if (r->body_length < 0 || r->body_length >= (long)sizeof r->body) return refuse(r, "body too long");
  return r->body_length > 0 ? state_body : state_done;
}
static enum state on_body(struct request *r, char c) {
  r->body[r->body_read++] = c;
  return r->body_read == r->body_length ? state_done : state_body;
}

typedef enum state (*handler)(struct request *, char);
static const handler handlers[state_count] = {
    [state_method] = on_method, [state_path] = on_path, [state_version] = on_version, [state_line_end] = on_line_end,
    [state_name] = on_name, [state_before_value] = on_before_value, [state_value] = on_value,
    [state_headers_end] = on_headers_end, [state_body] = on_body,
};

/* Returns how many bytes it used. */
static size_t feed(struct request *r, const char *bytes, size_t count) {
  size_t used = 0;
  while (used < count && handlers[r->state] != NULL) {
    enum state next = handlers[r->state](r, bytes[used++]);
    r->transitions += next != r->state;
    r->state = next;
    r->bytes++;
  }
  return used;
}

static void report(const struct request *r) {
  if (r->state == state_wrong) printf("  wrong: %s after %u bytes\n", r->problem, r->bytes);
  else if (r->state != state_done) printf("  more is needed in state %s\n", state_names[r->state]);
  else {
    printf("  %s %s %s, %u bytes, %u transitions\n", r->method, r->path, r->version, r->bytes, r->transitions);
    for (const struct header *h = r->headers; h < r->headers + r->header_count; h++) printf("    [%s]=[%s]\n", h->name, h->value);
    if (r->body_length > 0) printf("    body '%.*s'\n", (int)r->body_length, r->body);
  }
}

int main(void) {
  static const char pipelined[] =
      "GET /index.html HTTP/1.1\r\nHost: example\r\nAccept:  text/html\r\n\r\n"
      "POST /chat HTTP/1.0\r\nContent-Length: 11\r\nX:\r\n\r\nhello there"
      "GET /last HTTP/1.1\r\n\r\n";
  struct request request;
  for (size_t piece = 1; piece <= 64; piece *= 4) {
    printf("in pieces of %u:\n", (unsigned)piece);
    reset(&request);
    for (size_t at = 0; at < sizeof pipelined - 1;) {
      size_t rest = sizeof pipelined - 1 - at;
      at += feed(&request, pipelined + at, rest < piece ? rest : piece);
      if (request.state == state_done) {
        report(&request);
        reset(&request);
      }
    }
  }
  static const char *const bad[] = {
      "get / HTTP/1.1\r\n", " / HTTP/1.1\r\n", "GET index HTTP/1.1\r\n", "GET / HTTP/2\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\n", "POST / HTTP/1.1\r\ncontent-length: 400\r\n\r\n", "PROPPATCHES / HTTP/1.1\r\n", "GET / HTTP/1.1\rX",
      "POST / HTTP/1.1\r\nContent-length: 5\r\n\r\nabc",
  };
  puts("others:");
  for (int i = 0; i < (int)(sizeof bad / sizeof bad[0]); i++) {
    reset(&request);
    feed(&request, bad[i], strlen(bad[i]));
    report(&request);
  }
  return 0;
}
