import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockagesOf } from '../../utils/judge/blockage/blockage.ts';
import { warningOf } from '../../utils/judge/blockage/warning.ts';
import { verdictOf } from '../../utils/judge/verdict/verdict.ts';
import type { Observation } from '../../utils/model/observation.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { parseNetError } from '../../utils/parse/net-error.ts';
import { parseStoredReport } from '../../utils/parse/stored-report.ts';
import { OWN, OWN_SIX, observation } from '../components/example.ts';
import { CONNECTIONS } from '../rig/lab/connections.ts';
import { loadScenes, sceneOf, updatedScenes } from '../rig/lab/scenes.ts';
import { type Scene, type Snapshot, snapshotFile } from '../rig/lab/snapshot.ts';
import { CUSTOMER, HOME, TOR_ADDRESSES } from '../rig/lab/topology.ts';
import { SENTENCES } from '../rig/tls-sentences.ts';
import { ADDRESSES } from '../rig/world/hosts.ts';

/** Addresses in false DNS answers that are not the lab's. */
const FALSE_ADDRESSES = ['10.10.34.34', '127.0.0.1', '0.0.0.0'];
const OF_THE_LAB = new Set([
  CUSTOMER.ip4,
  CUSTOMER.ip6,
  HOME.machine,
  ...TOR_ADDRESSES,
  ...ADDRESSES,
  ...FALSE_ADDRESSES,
]);

/** Whether a Tor client that carries the whole computer made the address up for a .onion name (VirtualAddrNetworkIPv4). */
const isMapped = (address: string) => /^10\.(19[2-9]|2\d\d)\./.test(address);

/** The rows as the product reads them from storage; undefined where it rejects them. */
function readFromStorage(rows: readonly Observation[]): readonly Observation[] | undefined {
  const verdict = verdictOf(rows);
  return parseStoredReport({ startedAt: 0, scope: 'full', observations: rows, verdict })?.observations;
}

/** The scene that today's code shows for these rows. */
function sceneToday(rows: readonly Observation[]): Scene {
  const verdict = verdictOf(rows);
  const warning = warningOf(blockagesOf(rows, verdict), verdict);
  return {
    verdict: verdict.type,
    ...(verdict.type === 'unknown' ? { reason: verdict.reason } : {}),
    techniques: warning?.techniques ?? [],
    by: warning?.suspects.join(' ') ?? '',
    rows,
  };
}

/** Every address anywhere in the rows. */
function addressesIn(rows: readonly Observation[]): readonly string[] {
  const texts = JSON.stringify(rows).match(/(?<=")[0-9a-f.:]+(?=")/g) ?? [];
  return texts.flatMap((text) => parseAddress(text) ?? []);
}

describe.each(['chromium', 'firefox'] as const)('the scenes that %s recorded in the lab', (browser) => {
  const matrix: readonly Snapshot[] = JSON.parse(readFileSync(snapshotFile(browser), 'utf8'));

  describe.each(CONNECTIONS)('$id', ({ id }) => {
    const scenes = loadScenes(browser, id);
    const blocks = Object.keys(scenes);
    const all = blocks.flatMap((block) => sceneOf(scenes, block)?.rows ?? []);

    it('exist for every cell of the matrix', () => {
      const cells = matrix.filter(({ connection }) => connection === id);
      expect(blocks).toEqual(cells.map(({ block }) => block));
      expect(blocks.length).toBeGreaterThan(0);
    });

    it.each(blocks)('%s: the same rows give the same result today', (block) => {
      const scene = sceneOf(scenes, block);
      const rows = scene?.rows ?? [];
      expect(rows.length).toBeGreaterThan(10);
      expect(readFromStorage(rows)).toEqual(rows);
      expect(sceneToday(rows)).toEqual(scene);
    });

    it("have failures that match today's reading of the browser's error names", () => {
      for (const { finding, route } of all) {
        if (finding.type !== 'no-answer' || !/^(?:net::|NS_)/.test(finding.verbatim)) continue;
        expect(parseNetError(finding.verbatim, route, SENTENCES).failure).toBe(finding.failure);
      }
    });

    it('have addresses of the lab only', () => {
      for (const address of addressesIn(all).filter((one) => !isMapped(one)))
        expect(OF_THE_LAB).toContain(address);
    });
  });
});

describe('scenes after a new run', () => {
  const sees = (at: number, address = OWN) => [observation('tor-check', { type: 'sees', address }, { at })];
  const works = (at: number) => [observation('tor-check', { type: 'works' }, { at })];
  const scene = (rows: readonly Observation[], verdict = 'not-tor'): Scene => ({
    verdict,
    techniques: [],
    by: '',
    rows,
  });
  const recorded = (block: string, one: Scene) => ({
    snapshot: { connection: 'direct', block, verdict: one.verdict, techniques: [], by: '' },
    scene: one,
  });

  it('refer to an earlier block with the same result', () => {
    const scenes = updatedScenes({}, [
      recorded('none', scene(sees(1))),
      recorded('off', scene(sees(2, OWN_SIX))),
    ]);
    expect(scenes).toEqual({ none: scene(sees(1)), off: 'none' });
    expect(sceneOf(scenes, 'off')).toEqual(scene(sees(1)));
  });

  it('stay unchanged where only times and addresses differ', () => {
    const before = { none: scene(sees(1)), off: 'none' };
    const after = [recorded('none', scene(sees(8))), recorded('off', scene(sees(9, OWN_SIX)))];
    expect(updatedScenes(before, after)).toEqual(before);
  });

  it('are replaced where the rows or the verdict differ', () => {
    const before = { none: scene(sees(1)) };
    for (const other of [scene(works(8)), scene(sees(8), 'tor')]) {
      expect(updatedScenes(before, [recorded('none', other)])).toEqual({ none: other });
    }
  });
});
