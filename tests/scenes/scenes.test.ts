import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../utils/check/run-check.ts';
import { ENDPOINTS } from '../../utils/endpoints/list.ts';
import { LOOKS } from '../../utils/endpoints/looks.ts';
import { blockagesOf } from '../../utils/judge/blockage.ts';
import { verdictOf } from '../../utils/judge/verdict.ts';
import type { Endpoint } from '../../utils/model/endpoint.ts';
import type { Report } from '../../utils/model/report.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { answerOf, HOUR, inWords, loadScene, NOW, relaysOf, type Scene, spread, wholeList } from './scene.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

/** The story in full: the real endpoints ask, the scene answers. */
async function play(scene: Scene): Promise<Report> {
  const directory = scene.directory;
  const kept = scene.kept;
  const saved: Report[] = [];
  const waited: [string, number][] = [];
  const times = new Map<string, number>();
  const endpoints = ENDPOINTS.map(named);
  const looks = {
    names: LOOKS.names.map(named),
    addresses: LOOKS.addresses.map(named),
    sameSize: named(LOOKS.sameSize),
    localTor: LOOKS.localTor.map(named),
  };
  const all = [...endpoints, ...looks.names, ...looks.addresses, looks.sameSize, ...looks.localTor];
  const report = await runCheck(scene.scope, {
    endpoints,
    looks,
    ask: async ({ url }) => {
      const [asked = '', id] = url.split('#');
      const endpoint = all.find((it) => it.id === id);
      if (endpoint === undefined) throw new Error(`Who is asked at ${url}?`);
      const time = (times.get(url) ?? 0) + 1;
      times.set(url, time);
      return answerOf(scene, endpoint, asked, time);
    },
    now: () => NOW,
    resolve: async (host) => scene.resolver?.[host]?.flatMap((text) => parseAddress(text) ?? []),
    waits: async () =>
      new Map(Object.entries(scene.waits ?? {}).map(([host, minutes]) => [host, NOW + minutes * 60_000])),
    keepWait: async (host, until) => void waited.push([host, until]),
    save: async (partial) => void saved.push(partial),
    directory: async () => directory && { date: NOW - directory.days * 24 * HOUR, find: relaysOf(scene) },
    keptExits: async () =>
      kept && { endpoint: 'exit-list', date: NOW - kept.hours * HOUR, exits: addresses(kept.list) },
    keepExits: async () => undefined,
  });
  for (const each of saved) {
    expect(each.verdict).toEqual(verdictOf(each.observations));
    expect(each.blockages).toEqual(blockagesOf(each.observations));
  }
  return report;
}

/** Marks each request with who asks it: two endpoints may share a host. */
function named<One extends Endpoint>(endpoint: One): One {
  return {
    ...endpoint,
    request: (about) => {
      const request = endpoint.request(about);
      return { ...request, url: `${request.url}#${endpoint.id}` };
    },
  };
}

function addresses(list: readonly string[]) {
  return wholeList(list).flatMap((text) => parseAddress(text) ?? []);
}

function expectBlockages(
  { blockages, verdict }: Report,
  { expect: { blockages: expected, ladder = {} } }: Scene,
): void {
  const accused = blockages.filter(({ suspects }) => suspects.includes('network'));
  if (verdict.type === 'tor') expect(accused, 'through Tor the network is not accused').toEqual([]);
  if (expected === undefined) {
    expect(ladder, 'a ladder needs blockages').toEqual({});
    return;
  }
  const how = spread(expected);
  expect(blockages.map(({ endpoint }) => endpoint).sort()).toEqual(Object.keys(how).sort());
  for (const blockage of blockages) expect(blockage).toMatchObject(how[blockage.endpoint] ?? {});
  const rungs =
    blockages[0]?.ladder.map(({ culprit, state, reason }) => [culprit, `${state}: ${reason}`]) ?? [];
  expect(Object.fromEntries(rungs)).toMatchObject(ladder);
}

describe('scenes', () => {
  it('are there', () => {
    expect(files.filter((name) => !name.startsWith('blocked')).length).toBeGreaterThanOrEqual(70);
    expect(files.filter((name) => name.startsWith('blocked')).length).toBeGreaterThanOrEqual(60);
  });

  for (const file of files) {
    const scene = loadScene(file);
    it(`${file.replace('.json', '')}: ${scene.story}`, async () => {
      const report = await play(scene);
      expect(report.verdict).toMatchObject(scene.expect.verdict);
      for (const [endpoint, expected] of Object.entries(scene.expect.rows)) {
        const rows = report.observations.filter((row) => row.endpoint === endpoint);
        expect(rows.map(inWords), endpoint).toEqual(expected);
      }
      expectBlockages(report, scene);
    });
  }
});
