import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../scripts/browsers/browser.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { fullCheck } from '../../scripts/demo/popup.ts';
import { type Connection, connectAs, connectionWith } from '../../scripts/lab/connections.ts';
import { type Cell, EXPECTED, playedBy } from '../../scripts/lab/expected.ts';
import { fixtureOf, type Played, type Shown } from '../../scripts/lab/shown.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { keepPlayed } from '../../scripts/lab/table.ts';
import { blocksOf } from '../../scripts/lab/units.ts';
import { announceChange } from '../../scripts/world/network.ts';
import { contradictions, knownOf, lineOf } from './compare.ts';
import { caPem, lab, unit } from './fixture.ts';

interface StoredReport {
  readonly verdict: { readonly type: string; readonly reason?: string };
}

const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
const isRenewed = process.env.EXPOSURE_RENEW !== undefined;
const ONLY = process.env.EXPOSURE_CELLS?.split(',');

const { id, browser: name, slices } = unit;
if (name === undefined) throw new Error(`${id} has no browser.`);

const columns = slices.map((slice) => ({
  connection: connectionWith(slice.connection),
  column: blocksOf(slice).flatMap((block): [string, Cell][] => {
    const cell = EXPECTED[slice.connection]?.[block];
    const isWanted = ONLY === undefined || ONLY.includes(`${slice.connection}/${block}`);
    return cell !== undefined && isWanted ? [[block, cell]] : [];
  }),
}));

const played: Played[] = [];
const begun = Date.now();

describe.each(columns.filter(({ column }) => column.length > 0))(`${name}, $connection.title`, (part) => {
  const { connection, column } = part;
  let browser: Browser;
  let page: Page;
  let guard: string | undefined;

  /** The client may have suffered from the block before, or go by another guard: then another takes its place. */
  async function restore(cell: Cell): Promise<void> {
    if (connection.client === undefined || connection.client.held) return;
    await lab.block('none');
    const works = await askThrough('127.0.0.1:9050', CONTROL, caPem, 3000).then(
      (answer) => answer.startsWith('HTTP/1.1 204'),
      () => false,
    );
    if (works && guard === cell.guard) return;
    guard = cell.guard;
    await connectAs(lab, connection, guard);
  }

  beforeAll(async () => {
    await lab.block('none');
    const socks = await connectAs(lab, connection);
    browser = await launch(name, {
      extension: resolve(name === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3'),
      trust: lab.trust,
      ...(socks ? { socks, onionNames: false } : {}),
    });
    page = await browser.open('popup.html');
  });

  it.each(column)('%s', async (block, cell) => {
    await restore(cell);
    await lab.block(block);
    announceChange();
    const from = Date.now();
    const seen = await fullCheck(browser, page);
    const report = await browser.storage.get<StoredReport>('report');
    const reason = report?.verdict.reason;
    const against = contradictions(cell, name, seen, reason).join('; ');
    const known = knownOf(connection.id, block);
    played.push({
      shown: shownOf(connection, block, seen, reason),
      lines: [
        lineOf(connection.id, block, Date.now() - from, { seen, reason }),
        ...(against === ''
          ? []
          : [`    ✗ ${known ? 'known' : `expected ${cell.verdict} ${playedBy(cell, name)}`}: ${against}`]),
      ],
      disagrees: against !== '',
    });
    const details = JSON.stringify({ seen, report }, null, 1);
    if (known === undefined) expect(against, details).toBe('');
    else expect(against, details).toMatch(known.says);
  });

  afterAll(async () => {
    await browser.close();
    await lab.block('none');
    await lab.stopClient();
  });
});

function shownOf(
  connection: Connection,
  block: string,
  { verdict, warning }: Awaited<ReturnType<typeof fullCheck>>,
  reason: string | undefined,
): Shown {
  return {
    connection: connection.id,
    block,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    techniques: warning?.techniques ?? [],
    by: warning?.by ?? '',
  };
}

afterAll(() => {
  const seconds = Math.round((Date.now() - begun) / 1000);
  keepPlayed({ browser: name, unit: id, seconds, cells: played });
});

it.runIf(!isRenewed && ONLY === undefined)('shows what it showed before', () => {
  const before: readonly Shown[] = JSON.parse(readFileSync(fixtureOf(name), 'utf8'));
  const mine = columns.flatMap(({ connection, column }) =>
    before.filter((one) => one.connection === connection.id && column.some(([block]) => block === one.block)),
  );
  expect(played.map(({ shown }) => shown)).toEqual(mine);
});
