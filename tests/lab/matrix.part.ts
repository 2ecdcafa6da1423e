import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../scripts/browsers/browser.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { fullCheck } from '../../scripts/demo/popup.ts';
import { CONNECTIONS, type Connection, connectAs } from '../../scripts/lab/connections.ts';
import { EXPECTED, playedBy } from '../../scripts/lab/expected.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { announceChange } from '../../scripts/world/network.ts';
import { contradictions, knownOf, lineOf } from './compare.ts';
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

/** The client may have suffered from the block before: then another takes its place. */
async function restore(connection: Connection): Promise<void> {
  if (connection.client === undefined || connection.client.held) return;
  await lab.block('none');
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
      const against = wrong.join('; ');
      const known = knownOf(name, connection.id, block);
      const isKnown = known.some(({ says }) => says.test(against));
      // What is known to be wrong is not kept: it is also chance.
      const warning = isKnown ? undefined : seen.warning;
      shown.push({
        connection: connection.id,
        block,
        verdict: seen.verdict,
        ...(reason === undefined ? {} : { reason }),
        techniques: warning?.techniques ?? [],
        by: warning?.by ?? '',
      });
      table.push(lineOf(connection.id, block, Date.now() - from, { seen, reason }));
      if (wrong.length > 0) {
        table.push(
          `    ✗ ${isKnown ? 'known' : `expected ${cell.verdict} ${playedBy(cell, name)}`}: ${against}`,
        );
      }
      const details = JSON.stringify({ seen, report }, null, 1);
      if (!isKnown) expect(against, details).toBe('');
      for (const { says, always } of known) if (always) expect(against, details).toMatch(says);
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
