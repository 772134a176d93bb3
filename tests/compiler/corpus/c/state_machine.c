#include <stdio.h>

typedef enum { IDLE, HEADER, BODY, DONE, STATES } state;
typedef struct machine machine;
typedef state (*handler)(machine *, char);
struct machine { state at; int length, got; char data[16]; };

static state idle(machine *m, char c) { (void)m; return c == '#' ? HEADER : IDLE; }
static state header(machine *m, char c) { m->length = c - '0'; m->got = 0; return BODY; }
static state body(machine *m, char c) { m->data[m->got++] = c; return m->got == m->length ? DONE : BODY; }
static state done(machine *m, char c) { (void)c; m->data[m->got] = 0; return IDLE; }
static const handler handlers[STATES] = { [DONE] = done, [IDLE] = idle, [HEADER] = header, [BODY] = body };
static const char *const names[] = { "idle", "header", "body", "done" };

int main(void)
{
    machine m = { IDLE };
    for (const char *p = "xx#3abc.#2hi.z"; *p; p++) {
        state next = handlers[m.at](&m, *p);
        if (next != m.at) printf("%s->%s ", names[m.at], names[next]);
        if (m.at == DONE) printf("[%s] ", m.data);
        m.at = next;
    }
    printf("\n");
    return 0;
}
