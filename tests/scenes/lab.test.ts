import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { warningOf } from '../../components/warning.ts';
import { CONNECTIONS } from '../../scripts/lab/connections.ts';
import { CUSTOMER, TOR_ADDRESSES } from '../../scripts/lab/plan.ts';
import { loadScenes, renewed, sceneOf } from '../../scripts/lab/scenes.ts';
import { fixtureOf, type Scene, type Shown } from '../../scripts/lab/shown.ts';
import { ADDRESSES } from '../../scripts/world/places.ts';
import { blockagesOf } from '../../utils/judge/blockage.ts';
import { verdictOf } from '../../utils/judge/verdict.ts';
import type { Observation } from '../../utils/model/observation.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { parseNetError } from '../../utils/parse/net-error.ts';
import { parseStoredReport } from '../../utils/parse/stored-report.ts';
import { parseTlsSentences } from '../../utils/parse/tls-sentences.ts';
import { OWN, OWN_SIX, observation } from '../components/example.ts';

const SENTENCES = parseTlsSentences(readFileSync('public/tls-sentences.json', 'utf8'));
/** What the provider's lies lead to, beside the addresses of the lab. */
const OTHERS = ['10.10.34.34', '127.0.0.1', '0.0.0.0'];
const OF_THE_LAB = new Set([CUSTOMER.ip4, CUSTOMER.ip6, ...TOR_ADDRESSES, ...ADDRESSES, ...OTHERS]);

/** What a Tor client gives out for an onion name, where the whole computer goes through it (VirtualAddrNetworkIPv4). */
const isMapped = (address: string) => /^10\.(19[2-9]|2\d\d)\./.test(address);

/** As the product reads what it stored: `undefined` where it would not take it. */
function read(rows: readonly Observation[]): readonly Observation[] | undefined {
  const verdict = verdictOf(rows);
  return parseStoredReport({ startedAt: 0, scope: 'full', observations: rows, verdict })?.observations;
}

/** What the popup shows of these rows. */
function shownOf(rows: readonly Observation[]): Scene {
  const verdict = verdictOf(rows);
  const warning = warningOf(blockagesOf(rows), verdict);
  return {
    verdict: verdict.type,
    ...(verdict.type === 'unknown' ? { reason: verdict.reason } : {}),
    techniques: warning?.techniques ?? [],
    by: warning?.suspects.join(' ') ?? '',
    rows,
  };
}

/** Every address in the rows, wherever it stands. */
function addressesIn(rows: readonly Observation[]): readonly string[] {
  const texts = JSON.stringify(rows).match(/(?<=")[0-9a-f.:]+(?=")/g) ?? [];
  return texts.flatMap((text) => parseAddress(text) ?? []);
}

describe.each(['chromium', 'firefox'] as const)('what %s measured in the lab', (browser) => {
  const matrix: readonly Shown[] = JSON.parse(readFileSync(fixtureOf(browser), 'utf8'));

  describe.each(CONNECTIONS)('$id', ({ id }) => {
    const scenes = loadScenes(browser, id);
    const blocks = Object.keys(scenes);
    const all = blocks.flatMap((block) => sceneOf(scenes, block)?.rows ?? []);

    it('is kept of every cell of the matrix', () => {
      const cells = matrix.filter(({ connection }) => connection === id);
      expect(blocks).toEqual(cells.map(({ block }) => block));
      expect(blocks.length).toBeGreaterThan(0);
    });

    it.each(blocks)('%s: the same is seen in it today', (block) => {
      const scene = sceneOf(scenes, block);
      const rows = scene?.rows ?? [];
      expect(rows.length).toBeGreaterThan(10);
      expect(read(rows)).toEqual(rows);
      expect(shownOf(rows)).toEqual(scene);
    });

    it('has failures whose names mean what they meant', () => {
      for (const { finding, route } of all) {
        if (finding.type !== 'no-answer' || !/^(?:net::|NS_)/.test(finding.verbatim)) continue;
        expect(parseNetError(finding.verbatim, route, SENTENCES).failure).toBe(finding.failure);
      }
    });

    it('has addresses of the lab only', () => {
      for (const address of addressesIn(all).filter((one) => !isMapped(one)))
        expect(OF_THE_LAB).toContain(address);
    });
  });
});

describe('scenes after another run', () => {
  const sees = (at: number, address = OWN) => [observation('tor-check', { type: 'sees', address }, { at })];
  const works = (at: number) => [observation('tor-check', { type: 'works' }, { at })];
  const scene = (rows: readonly Observation[], verdict = 'not-tor'): Scene => ({
    verdict,
    techniques: [],
    by: '',
    rows,
  });
  const played = (block: string, one: Scene) => ({
    shown: { connection: 'direct', block, verdict: one.verdict, techniques: [], by: '' },
    scene: one,
  });

  it('name what looks like an earlier block', () => {
    const scenes = renewed({}, [played('none', scene(sees(1))), played('off', scene(sees(2, OWN_SIX)))]);
    expect(scenes).toEqual({ none: scene(sees(1)), off: 'none' });
    expect(sceneOf(scenes, 'off')).toEqual(scene(sees(1)));
  });

  it('stay as they were where only times and addresses differ', () => {
    const before = { none: scene(sees(1)), off: 'none' };
    const after = [played('none', scene(sees(8))), played('off', scene(sees(9, OWN_SIX)))];
    expect(renewed(before, after)).toEqual(before);
  });

  it('are new where something else happened, or was shown', () => {
    const before = { none: scene(sees(1)) };
    for (const other of [scene(works(8)), scene(sees(8), 'tor')]) {
      expect(renewed(before, [played('none', other)])).toEqual({ none: other });
    }
  });
});
