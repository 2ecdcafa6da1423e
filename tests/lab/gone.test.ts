import { spawn } from 'node:child_process';
import { describe, it } from 'vitest';
import { LAB, leavesNothing, type Outside, type Start } from './outside.ts';

const isFirst = (command: string) => command.includes('inside.ts') && !command.startsWith('unshare');

const ENDS: readonly (readonly [how: string, start: Start, end: (lab: Outside) => unknown])[] = [
  [
    'kill -9 of the leader, with Chromium open',
    { browser: 'chromium' },
    ({ pid }) => process.kill(pid, 'SIGKILL'),
  ],
  // A terminal sends it to all that run in front.
  ['Ctrl-C, with Firefox open', { browser: 'firefox' }, ({ pid }) => process.kill(-pid, 'SIGINT')],
  // This ends the leader alone, with SIGTERM.
  [
    'npm run lab -- down',
    {},
    ({ folder }) => spawn(process.execPath, [LAB, 'down'], { cwd: folder, stdio: 'ignore' }),
  ],
  ['a crash of the first process inside', {}, ({ find }) => process.kill(find(isFirst).pid, 'SIGKILL')],
];

describe('a lab that ends', () => {
  it.each(ENDS)('by %s leaves no process, network, mount or file behind', async (_how, start, end) => {
    await leavesNothing(start, end);
  });
});
