import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../scripts/browsers/browser.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { fullCheck, type SeenPopup } from '../../scripts/demo/popup.ts';
import { contradictsStopped } from '../../scripts/demo/stopped.ts';
import { CONNECTIONS, type Connection, connectAs } from '../../scripts/lab/connections.ts';
import { type Cell, DISAGREES, EXPECTED, playedBy } from '../../scripts/lab/expected.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { announceChange } from '../../scripts/world/network.ts';
import { caPem, isWanted, lab } from './fixture.ts';

/** What the popup showed. */
interface Shown {
  readonly connection: string;
  readonly block: string;
  readonly verdict: string;
  readonly reason?: string;
  readonly techniques: readonly string[];
  readonly by: string;
}
interface StoredReport {
  readonly verdict: { readonly type: string; readonly reason?: string };
}

const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
const isRenewed = process.env.EXPOSURE_RENEW !== undefined;
const ONLY = process.env.EXPOSURE_CELLS?.split(',');

const fileOf = (browser: BrowserName) => `tests/lab/matrix-${browser}.json`;

/** How a cell contradicts what was written down, in words. */
function contradictions(cell: Cell, browser: BrowserName, seen: SeenPopup, reason: string | undefined) {
  const wrong: string[] = [];
  if (seen.verdict !== cell.verdict) wrong.push(`says ${seen.verdict}, must say ${cell.verdict}`);
  if (cell.reason !== undefined && reason !== cell.reason)
    wrong.push(`because of ${reason}, must be because of ${cell.reason}`);
  return [...wrong, ...contradictsStopped(cell.stopped, browser, seen.warning)];
}

/** A line of the table connection × block. @param took ms */
function lineOf(
  connection: string,
  block: string,
  took: number,
  { seen, reason }: { seen: SeenPopup; reason: string | undefined },
): string {
  const { verdict, warning } = seen;
  const says = `${verdict}${reason ? ` (${reason})` : ''}`;
  const warns = warning ? `${warning.techniques.join(' | ')} by ${warning.by}` : '-';
  const seconds = `${(took / 1000).toFixed(1)} s`;
  return `${connection.padEnd(17)}${block.padEnd(21)}${seconds.padEnd(8)}${says.padEnd(25)}${warns}`;
}

/** The client may have suffered from the block before: then another takes its place. */
async function restore(connection: Connection): Promise<void> {
  await lab.block('none');
  if (connection.client === undefined || connection.client.held) return;
  const works = await askThrough('127.0.0.1:9050', CONTROL, caPem, 3000).then(
    (answer) => answer.startsWith('HTTP/1.1 204'),
    () => false,
  );
  if (!works) await connectAs(lab, connection);
}

const browsers = (['chromium', 'firefox'] as const).filter(isWanted);

describe.each(browsers)('%s in the lab', (name) => {
  const shown: Shown[] = [];
  const table: string[] = [];
  const begun = Date.now();

  describe.each(CONNECTIONS)('$id: $title', (connection) => {
    let browser: Browser;
    let page: Page;
    const column = Object.entries(EXPECTED[connection.id] ?? {}).filter(
      ([block]) => ONLY === undefined || ONLY.includes(`${connection.id}/${block}`),
    );

    beforeAll(async () => {
      if (column.length === 0) return;
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
      await restore(connection);
      await lab.block(block);
      announceChange();
      const from = Date.now();
      const seen = await fullCheck(browser, page);
      const report = await browser.storage.get<StoredReport>('report');
      const reason = report?.verdict.reason;
      const wrong = contradictions(cell, name, seen, reason);
      const by = seen.warning?.by ?? '';
      shown.push({
        connection: connection.id,
        block,
        verdict: seen.verdict,
        ...(reason === undefined ? {} : { reason }),
        techniques: seen.warning?.techniques ?? [],
        by,
      });
      table.push(lineOf(connection.id, block, Date.now() - from, { seen, reason }));
      if (wrong.length > 0)
        table.push(
          `    ✗ expected ${cell.verdict} ${cell.reason ?? ''} ${playedBy(cell, name)}: ${wrong.join('; ')}`,
        );
      const known = DISAGREES[name]?.[`${connection.id}/${block}`];
      expect(wrong.join('; '), JSON.stringify({ seen, report }, null, 1)).toBe(known ?? '');
    });

    afterAll(async () => {
      if (column.length === 0) return;
      await browser.close();
      await lab.block('none');
      await lab.stopClient();
    });
  });

  afterAll(() => {
    const head = `${name}: ${shown.length} cells in ${Math.round((Date.now() - begun) / 1000)} s`;
    const text = `${head}\nconnection       block                took    verdict                  warning\n${table.join('\n')}\n`;
    console.log(`\n${text}`);
    mkdirSync('.output/results', { recursive: true });
    writeFileSync(`.output/results/matrix-${name}.txt`, text);
    if (isRenewed && ONLY === undefined) {
      writeFileSync(fileOf(name), `[\n${shown.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
    }
  });

  it.runIf(!isRenewed && ONLY === undefined)('shows what it showed before', () => {
    const before: readonly Shown[] = JSON.parse(readFileSync(fileOf(name), 'utf8'));
    expect(shown).toEqual(before);
  });
});
