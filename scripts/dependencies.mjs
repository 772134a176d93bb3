// @ts-check
/** The npm packages of the repository, installed when they are missing or out of date. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canRun, giveUp, hasOwnNode, root, run } from './process.mjs';

const installed = () => {
  const lock = join(root, 'package-lock.json');
  const record = join(root, 'node_modules', '.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs;
};

/** Ends the process with one line when Node or the network does not allow it. */
export const ensureDependencies = async () => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) giveUp(`Node 20 or newer is needed; this is Node ${process.versions.node}. See https://nodejs.org`);
  if (!installed()) {
    console.log('Installing packages (npm ci); this happens once …');
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) giveUp(`npm ci failed; is the network reachable?\n${output.trim().split('\n').slice(-3).join('\n')}`);
  }
  if (!hasOwnNode() && (major < 22 || !canRun('node')))
    giveUp('The package `node` could not fetch Node 24 (are npm install scripts switched off?), and this Node is too old to build with.');
};
