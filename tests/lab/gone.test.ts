import { spawn } from 'node:child_process';
import { describe, it } from 'vitest';
import { expectNothingLeft, LAB, type LabProcess, type Start } from './lab-process.ts';

const isProcessOne = (command: string) => command.includes('inside.ts') && !command.startsWith('unshare');

const ENDS: readonly (readonly [how: string, start: Start, end: (lab: LabProcess) => unknown])[] = [
  [
    'kill -9 of the main process, with Chromium open',
    { browser: 'chromium' },
    ({ pid }) => process.kill(pid, 'SIGKILL'),
  ],
  // A terminal sends SIGINT to the whole foreground process group.
  ['Ctrl-C, with Firefox open', { browser: 'firefox' }, ({ pid }) => process.kill(-pid, 'SIGINT')],
  // This sends SIGTERM to the main process only.
  [
    'npm run lab -- down',
    {},
    ({ folder }) => spawn(process.execPath, [LAB, 'down'], { cwd: folder, stdio: 'ignore' }),
  ],
  ['a crash of process 1 inside', {}, ({ find }) => process.kill(find(isProcessOne).pid, 'SIGKILL')],
];

describe('a lab that ends', () => {
  it.each(ENDS)('by %s leaves no process, network, mount or file behind', async (_how, start, end) => {
    await expectNothingLeft(start, end);
  });
});
