import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/find.ts';
import { blockWith } from './blocks.ts';
import { connectionWith } from './connections.ts';

export interface LabOptions {
  readonly isDown: boolean;
  /** The browser to open in the lab, in a window where there is a display. */
  readonly browser: BrowserName | undefined;
  readonly connection: string;
  readonly block: string;
}

const USAGE = 'npm run lab -- [down] [--browser chromium|firefox] [--connection ID] [--block ID]';

/** @throws Error with one sentence and the usage, where an option is invalid. */
export function parseLabOptions(args: readonly string[]): LabOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      connection: { type: 'string', default: 'direct' },
      block: { type: 'string', default: 'none' },
    },
  });
  const { browser } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser takes chromium or firefox, not "${browser}". ${USAGE}`);
  if (positionals.some((word) => word !== 'down')) throw new Error(USAGE);
  return {
    isDown: positionals.includes('down'),
    browser,
    connection: connectionWith(values.connection).id,
    block: blockWith(values.block).id,
  };
}
