// The npm commands that a fresh clone may run first begin with this, on whatever Node (>= 20) the machine has: so only
// built-in modules. It installs when package-lock.json is newer than what is installed, then lets WXT write its types.
// What follows it in package.json is `env node`, not `node`: the shell remembers where it found `node` the first time,
// and would not see the one that the packages bring.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, symlinkSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const lock = 'package-lock.json';

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing the dependencies named in package-lock.json …');
  // EBADENGINE under Node 20 is noise: the scripts run on the Node that comes with the dependencies.
  // No package needs its install scripts; our own `postinstall` is the last line here.
  run('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund']);
}
// npm 10 drops the link when it drops the package for the other processor, which has a program of the same name.
const own = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
const link = 'node_modules/.bin/node';
if (existsSync(own) && !existsSync(link)) symlinkSync(`../../${own}`, link);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!existsSync(link) && (major < 22 || (major === 22 && minor < 18))) {
  console.error('Please install Node 22.18 or later: for this system none comes with the packages.');
  process.exit(1);
}
// Vite reads tsconfig.json, which extends what WXT writes: it must be there before anything else runs.
run('npx', ['--no-install', 'wxt', 'prepare']);
