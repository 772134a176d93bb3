import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, command, mingwArguments, mingwLines, versionOf, type Found, type NativeSystem } from './system.ts';

const TOOLS = [
  { program: 'x86_64-w64-mingw32-g++', packages: 'g++-mingw-w64-x86-64' },
  { program: 'wine', packages: 'wine wine64' },
] as const;

const missing = async (): Promise<string[]> => {
  const found = await Promise.all(TOOLS.map(({ program }) => versionOf(program)));
  return TOOLS.filter((_, i) => found[i] === null).map(
    ({ program, packages }) => `${program} is not on this computer: on Debian, apt-get install ${packages}.`,
  );
};

/** Wine and MinGW, with a Windows of its own below .cache/harness. `prefix`: its name; one user at a time. */
export async function findWine(prefix = 'wine'): Promise<Found> {
  const absent = await missing();
  if (absent.length > 0) return { missing: absent };
  const folder = join(CACHE, prefix);
  mkdirSync(folder, { recursive: true });
  // No browser engine, no .NET, and no debugger that would look at what crashes.
  const overrides = { WINEDLLOVERRIDES: 'mscoree,mshtml=;winedbg.exe=d', WINEDEBUG: '-all' };
  const env = { ...process.env, WINEPREFIX: folder, ...overrides };

  const leave = await enterServer(env);
  // Windows without a screen: Wine's null driver.
  const driver = ['reg', 'add', 'HKCU\\Software\\Wine\\Drivers', '/v', 'Graphics', '/d', 'null', '/f'];
  await quietly(driver, env);

  const system: NativeSystem = {
    name: 'wine',
    version: /[\d.]+/.exec((await versionOf('wine')) ?? '')?.[0] ?? 'unknown',
    compiler: (await versionOf('x86_64-w64-mingw32-g++')) ?? '',
    path: (path) => `Z:${path.replaceAll('/', '\\')}`,
    compile: async (source, program, shim) => {
      const compiler = `x86_64-w64-mingw32-${source.endsWith('.c') ? 'gcc' : 'g++'}`;
      const { status, errors } = await command(compiler, mingwArguments(source, program, shim));
      if (status !== 0) throw new Error(`${compiler} rejects ${source}:\n${errors}`);
    },
    start: (program, args, variables) =>
      spawn('wine', [program, ...args], { env: { ...env, ...variables }, stdio: 'pipe', detached: true }),
    run: (program, args) => quietly([program, ...args], env),
    kill: (child) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    },
    lines: (program, offsets) => mingwLines('x86_64-w64-mingw32-addr2line', program, offsets),
    close: leave,
  };
  return { system };
}

/**
 * Wine's server makes all sockets. Where Linux lets it, it gets a network of its own, so that a program that uses the same port, another
 * recording for instance, is not in the way.
 */
const enterServer = async (env: NodeJS.ProcessEnv): Promise<() => Promise<void>> => {
  const server = 'exec wineserver -p </dev/null >/dev/null 2>&1';
  const own = await command('unshare', ['-n', 'sh', '-c', `ip link set lo up && ${server}`], { env });
  if (own.status !== 0) await command('sh', ['-c', server], { env });
  return async () => {
    await command('wineserver', ['-k'], { env });
    await command('wineserver', ['-w'], { env });
  };
};

/**
 * Runs Wine without handles to this process's pipes: the services that the first program starts would keep them open for as long as
 * the server lives.
 */
const quietly = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('wine', args, { env, stdio: 'ignore', timeout: 120_000 });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
