/**
 * How fast the simulator is, with every check on: programs against native ones, memcheck and JSCPP, compiling, seeking, and the
 * echo servers of all models; and the lab in a browser. `--only programs|compiling|seeking|echoes|lab` does one of them. Times are processor time, so that a
 * loaded machine gives the same ratios.
 */
import { measureCompiling } from './bench/compiling.ts';
import { measureEchoes } from './bench/echoes.ts';
import { measureLab } from './bench/lab.ts';
import { comparePrograms } from './bench/programs.ts';
import { measureSeeking } from './bench/seeking.ts';

const sections: Readonly<Record<string, () => void | Promise<void>>> = {
  programs: comparePrograms,
  compiling: measureCompiling,
  seeking: measureSeeking,
  echoes: measureEchoes,
  lab: measureLab,
};

const at = process.argv.indexOf('--only');
const only = at < 0 ? null : (process.argv[at + 1] ?? '');
if (only !== null && !(only in sections)) {
  console.error(`--only wants one of ${Object.keys(sections).join(', ')}`);
  process.exit(64);
}
for (const [name, measure] of Object.entries(sections)) if (only === null || only === name) await measure();
process.exit(0);
