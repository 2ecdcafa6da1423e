import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../scripts/browsers/browser.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { builtFor } from '../../scripts/build.ts';
import { fullCheck } from '../../scripts/demo/popup.ts';
import { type Cells, cellFor, inWords } from '../../scripts/lab/cell.ts';
import { connectionWith } from '../../scripts/lab/connections.ts';
import { EXPECTED } from '../../scripts/lab/expected.ts';
import { fixtureOf, type Played, type Shown } from '../../scripts/lab/shown.ts';
import { keepPlayed } from '../../scripts/lab/table.ts';
import { OTHER_SOCKS_PORT, SOCKS_PORT } from '../../scripts/lab/tor/client.ts';
import { blocksOf, onlyCells } from '../../scripts/lab/units.ts';
import { announceChange } from '../../scripts/world/network.ts';
import { parseStoredReport } from '../../utils/parse/stored-report.ts';
import { contradictions, lineOf, type Seen, shownOf } from './compare.ts';
import { begun, lab, unit } from './fixture.ts';
import { keptReady } from './ready.ts';

const isRenewed = process.env.EXPOSURE_RENEW !== undefined;
const ONLY = onlyCells();
const PORTS: Readonly<Record<BrowserName, number>> = { chromium: SOCKS_PORT, firefox: OTHER_SOCKS_PORT };

const columns = unit.slices.map((slice) => ({
  connection: connectionWith(slice.connection),
  column: blocksOf(slice).flatMap((block) => {
    const cells = EXPECTED[slice.connection]?.[block];
    const isWanted = ONLY === undefined || ONLY.includes(`${slice.connection}/${block}`);
    if (cells === undefined || !isWanted) return [];
    return unit.browsers.map((name) => ({ block, cells, name }));
  }),
}));

const played: (Played & { readonly name: BrowserName })[] = [];

describe.each(columns.filter(({ column }) => column.length > 0))('$connection.title', (part) => {
  const { connection, column } = part;
  const open = new Map<BrowserName, { readonly browser: Browser; readonly page: Page }>();
  const checks = new Map<string, Promise<ReadonlyMap<BrowserName, Promise<Seen>>>>();
  const client = keptReady(connection);
  let last: Promise<unknown> = Promise.resolve();

  async function check(name: BrowserName, block: string): Promise<Seen> {
    const { browser, page } = open.get(name) ?? {};
    if (browser === undefined || page === undefined) throw new Error(`No ${name} is open.`);
    const from = Date.now();
    const popup = await fullCheck(browser, page);
    const took = Date.now() - from;
    const report = parseStoredReport(await browser.storage.get('report'));
    if (report === undefined) throw new Error(`${name} stored no report that can be read.`);
    return { connection: connection.id, block, browser: name, popup, took, report };
  }

  /** Both browsers check at the same time: most of it is to wait. Who fails first waits until its own test looks. */
  async function begin(block: string, cells: Cells): Promise<ReadonlyMap<BrowserName, Promise<Seen>>> {
    const { inTurn } = cellFor(cells, 'firefox');
    await client.before(cellFor(cells, 'firefox'));
    const all = new Map<BrowserName, Promise<Seen>>();
    for (const name of unit.browsers) {
      if (inTurn || all.size === 0) {
        await lab.block(block);
        announceChange();
      }
      all.set(name, check(name, block));
      if (inTurn) await Promise.allSettled(all.values());
    }
    await Promise.allSettled(all.values());
    return all;
  }

  beforeAll(async () => {
    await lab.block('none');
    const socks = await client.connect();
    await Promise.all(
      unit.browsers.map(async (name) => {
        const browser = await launch(name, {
          extension: builtFor(name),
          trust: lab.trust,
          ...(socks ? { socks: `127.0.0.1:${PORTS[name]}`, onionNames: false } : {}),
        });
        open.set(name, { browser, page: await browser.open('popup.html') });
      }),
    );
  });

  it.each(column)('$block, $name', async ({ block, cells, name }) => {
    const all = checks.get(block) ?? last.then(() => begin(block, cells));
    checks.set(block, all);
    // One that is over its time goes on: the next must not take its block away.
    last = all.catch(() => undefined);
    const seen = await (await all).get(name);
    if (seen === undefined) throw new Error(`${name} did not check.`);
    const { popup, report } = seen;
    const { verdict } = report;
    const cell = cellFor(cells, name);
    const against = contradictions(cell, seen).join('; ');
    const line = lineOf(seen);
    played.push({
      name,
      shown: shownOf(cell, seen),
      scene: {
        verdict: popup.verdict,
        ...(verdict.type === 'unknown' ? { reason: verdict.reason } : {}),
        techniques: popup.warning?.techniques ?? [],
        by: popup.warning?.by ?? '',
        rows: report.observations,
      },
      lines: against === '' ? [line] : [line, `    ✗ expected ${inWords(cell, name)}: ${against}`],
      disagrees: against !== '',
    });
    expect(against, JSON.stringify({ popup, report }, null, 1)).toBe('');
  });

  afterAll(async () => {
    await Promise.all([...open.values()].map(({ browser }) => browser.close()));
    await lab.block('none');
    await lab.stopClient();
  });
});

afterAll(() => {
  const times = { begun, ended: Date.now() };
  for (const browser of unit.browsers)
    keepPlayed({ browser, unit: unit.id, ...times, cells: played.filter(({ name }) => name === browser) });
});

it.runIf(!isRenewed && ONLY === undefined).each(unit.browsers)('%s shows what it showed before', (name) => {
  const before: readonly Shown[] = JSON.parse(readFileSync(fixtureOf(name), 'utf8'));
  const mine = columns.flatMap(({ connection, column }) =>
    before.filter(
      (one) => one.connection === connection.id && column.some(({ block }) => block === one.block),
    ),
  );
  expect(played.filter((one) => one.name === name).map(({ shown }) => shown)).toEqual(mine);
});
