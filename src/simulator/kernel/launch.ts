import { WORKING_FOLDER } from './disk.ts';

/** What a process is started with. */
export interface Launch {
  /** Full path of the program. */
  readonly image: string;
  /** As GetCommandLine gives it: the program's name first. */
  readonly commandLine: string;
  /** Index of the computer that it runs on. */
  readonly host: number;
}

/** A program of the working folder: `server.exe -p 9000`. `tail`: what was typed after the name. */
export const launchOf = (program: string, tail: string, host = 0): Launch => ({
  image: `${WORKING_FOLDER}\\${program}.exe`,
  commandLine: `${/\s/.test(program) ? `"${program}.exe"` : `${program}.exe`}${tail === '' ? '' : ` ${tail}`}`,
  host,
});

/** The variables that every process begins with. */
export const environmentOf = (host: string, processors: number): Map<string, string> =>
  new Map([
    ['COMPUTERNAME', host],
    ['HOMEDRIVE', 'C:'],
    ['NUMBER_OF_PROCESSORS', String(processors)],
    ['OS', 'Windows_NT'],
    ['PATH', 'C:\\Windows\\system32;C:\\Windows'],
    ['SystemRoot', 'C:\\Windows'],
    ['TEMP', 'C:\\temp'],
    ['TMP', 'C:\\temp'],
    ['USERNAME', 'reader'],
    ['USERPROFILE', 'C:\\Users\\reader'],
    ['windir', 'C:\\Windows'],
  ]);

/** Value of a variable whose name is written in any case; null when there is none. */
export const findVariable = (environment: ReadonlyMap<string, string>, name: string): string | null =>
  environment.get(nameIn(environment, name)) ?? null;

/** null takes the variable away. */
export const setVariable = (environment: Map<string, string>, name: string, value: string | null): void => {
  if (value === null) environment.delete(nameIn(environment, name));
  else environment.set(nameIn(environment, name), value);
};

const nameIn = (environment: ReadonlyMap<string, string>, name: string): string =>
  [...environment.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
