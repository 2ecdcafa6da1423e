// Runs before every npm command, on whatever Node the machine has (>= 20): built-ins only.
// Installs when the lock file is newer than what is installed, then lets WXT write its types.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

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
  run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
}
// Vite reads tsconfig.json, which extends what WXT writes: it must be there before anything else runs.
run('npx', ['--no-install', 'wxt', 'prepare']);
