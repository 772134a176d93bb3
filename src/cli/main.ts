/** `overlapped …` on Node: the same simulator without a browser. What it prints and returns is a contract, see the README. */
import { compileCommand } from './compile.ts';
import { UsageError } from './arguments.ts';
import { parityCommand } from './parity.ts';
import { runCommand } from './run.ts';

const usage = `usage: overlapped compile FILE…
       overlapped run SCENARIO.json | FILE… [--stdin NAME=TEXT]… [--args [NAME=]TEXT]…
                      [--schedule TOKEN | --seed N] [--max-steps N] [--trace FILE] [--json] [--lang en|ko]
       overlapped parity [EXAMPLE…] [--native wine|windows] [--write]
`;

const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'compile') process.exitCode = compileCommand(rest);
  else if (command === 'run') process.exitCode = runCommand(rest);
  else if (command === 'parity') process.exitCode = parityCommand(rest);
  else if (command === '--help' || command === 'help') process.stdout.write(usage);
  else {
    if (command !== undefined) process.stderr.write(`overlapped: there is no command '${command}'\n`);
    process.stderr.write(usage);
    process.exitCode = 64;
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`overlapped: ${error.message}\n`);
  process.exitCode = 64;
}
