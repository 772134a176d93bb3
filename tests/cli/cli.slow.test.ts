import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'overlapped-cli-'));

/** Runs the command line as a script does: from another folder. */
function overlapped(...args: string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const example = (name: string): string => join(root, 'src/content/examples/03-01', name);

describe('overlapped compile', () => {
  it('says nothing of a right program', () => {
    expect(overlapped('compile', file('right.cpp', 'int main() { return 0; }\n'))).toEqual({ status: 0, out: '', err: '' });
  });

  it('prints file:line:col: severity: text [code], and exits with 1', () => {
    const { status, out } = overlapped('compile', file('wrong.cpp', 'int main() {\n  int n = 1\n  return n + m;\n}\n'));
    expect(status).toBe(1);
    expect(out).toMatch(/^wrong\.cpp:2:12: error: .+ \[expected-semicolon-after-declaration\]$/m);
    expect(out).toMatch(/^wrong\.cpp:3:14: error: .+ \[undeclared-identifier\]$/m);
  });

  it('reads headers beside the file', () => {
    file('answer.h', '#pragma once\nconst int answer = 42;\n');
    expect(overlapped('compile', file('reader.cpp', '#include "answer.h"\nint main() { return answer; }\n')).status).toBe(0);
  });

  it('speaks Korean when told', () => {
    expect(overlapped('compile', '--lang', 'ko', file('wrong.cpp', 'int main() { return x; }\n')).out).toMatch(/선언/);
  });
});

describe('overlapped run', () => {
  it('prints each console behind its process name', () => {
    const { status, out } = overlapped('run', example('server.cpp'), example('client.cpp'), '--stdin', 'client=abc\\nABCDE\\n');
    expect(status).toBe(0);
    expect(out).toMatch(/^server\| \[127\.0\.0\.1:\d+\] abc$/m);
    expect(out).toMatch(/^client\| received 5 bytes: ABCDE$/m);
  });

  it('gives one object with --json, findings with their story, and exits with 2 on an error among them', () => {
    const { status, out } = overlapped('run', example('leave-at-once.json'), '--json');
    expect(status).toBe(2);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({ end: 'quiescent', exit: { server: null, client: 0 }, schedule: 'd' });
    expect(Object.keys(report)).toEqual(['consoles', 'exit', 'end', 'findings', 'steps', 'virtualNs', 'schedule']);
    expect((report['findings'] as unknown[])[0]).toMatchObject({
      severity: 'error',
      process: 'server',
      file: 'server.cpp',
      story: [{ file: 'server.cpp' }],
    });
  });

  it('replays a seed by its token, byte for byte', () => {
    const trace = (...args: string[]): string => {
      overlapped('run', example('two-talkers.json'), ...args, '--trace', 'trace.jsonl');
      return readFileSync(join(folder, 'trace.jsonl'), 'utf8');
    };
    const seeded = trace('--seed', '9');
    expect(seeded.split('\n').length).toBeGreaterThan(100);
    expect(trace('--schedule', 'r9')).toBe(seeded);
    expect(trace('--seed', '10')).not.toBe(seeded);
  });

  it('input ends after the text; without any it ends at once', () => {
    const program = file(
      'echo.cpp',
      '#include <stdio.h>\nint main() { int c, n = 0; while ((c = getchar()) != EOF) n++; printf("%d", n); return n; }\n',
    );
    expect(overlapped('run', program, '--stdin', 'echo=ab\\nc').out).toBe('echo| 4\n');
    expect(overlapped('run', program).out).toBe('echo| 0\n');
  });

  it('stops a loop without end, with the line, and exits with 2 for the finding', () => {
    const { status, err } = overlapped('run', file('loop.cpp', 'int main() {\n  int n = 0;\n  while (true)\n    n ^= 1;\n}\n'));
    expect(status).toBe(2);
    expect(err).toMatch(/^loop\.cpp:[34]:\d+: error: .* \[runaway\]/m);
    expect(err).toMatch(/end: limit/);
  });

  it('exits with 3 when the given limit is reached, and with 1 when a program does not compile', () => {
    expect(
      overlapped('run', file('long.cpp', 'int main() { for (int i = 0; i < 1000; i++) ; return 0; }\n'), '--max-steps', '50').status,
    ).toBe(3);
    expect(overlapped('run', file('wrong.cpp', 'int main() { return x; }\n')).status).toBe(1);
  });
});

describe('bad usage is one clear sentence and status 64', () => {
  it.each([
    [['run'], /wants a scenario or at least one/],
    [['run', 'nowhere.cpp'], /cannot read 'nowhere\.cpp'/],
    [['run', 'right.cpp', '--schedule', 'zz!'], /not a schedule token/],
    [['run', 'right.cpp', '--seed', '-1'], /whole number/],
    [['run', 'right.cpp', '--stdin', 'other=x'], /no process 'other'/],
    [['run', 'right.cpp', '--frobnicate'], /no option '--frobnicate'/],
    [['run', 'bad.json'], /is not JSON/],
    [['run', 'odd.json'], /is not a scenario: .*processes/],
    [['dance'], /no command 'dance'/],
  ])('%j', (args, message) => {
    file('right.cpp', 'int main() { return 0; }\n');
    file('bad.json', '{');
    file('odd.json', '{"processes": []}');
    const { status, err } = overlapped(...args);
    expect(status).toBe(64);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/ at .*\.ts:/);
  });
});

it('npm run -s overlapped counts paths from where the caller stands', () => {
  const out = execFileSync('npm', ['run', '-s', 'overlapped', '--', 'run', '../content/examples/01-01/main.cpp'], {
    cwd: join(root, 'src/cli'),
    env: { ...process.env, INIT_CWD: undefined },
    encoding: 'utf8',
    stdio: 'pipe',
  });
  expect(out).toMatch(/^main\| .+\n$/);
});
