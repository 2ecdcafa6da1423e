import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { loadScene, SCENES } from './scene.ts';

/** Each group of services that a blocker may stop as one. */
const GROUPS = {
  'The Tor Project': ['tor-check', 'exit-list', 'relay-search'],
  "Google's DNS": ['dns-google', 'dns-google-control', 'dns-google-exits'],
  "Cloudflare's DNS": ['dns-cloudflare', 'dns-cloudflare-control', 'dns-cloudflare-exits'],
  'the echo by address': ['address-ipv4'],
  'the echo by name': ['address-name'],
} as const;
type Group = keyof typeof GROUPS;
const ALL = Object.keys(GROUPS) as readonly Group[];

/** How a blocker stops a request. */
const WAYS = [
  { silent: true },
  { error: 'net::ERR_CONNECTION_RESET' },
  { error: 'net::ERR_NAME_NOT_RESOLVED' },
];
const LISTS = [undefined, 3, 30, 95, 200] as const;

const subsets = ALL.reduce<readonly (readonly Group[])[]>(
  (sets, group) => sets.flatMap((set) => [set, [...set, group]]),
  [[]],
);
/** An address is seen, and some operator's DNS is in reach. */
const reachable = subsets.filter(
  (blocked) =>
    !(blocked.includes("Google's DNS") && blocked.includes("Cloudflare's DNS")) &&
    !(blocked.includes('the echo by address') && blocked.includes('the echo by name')),
);

const direct = loadScene(SCENES, 'direct-everything-agrees');
const open = {
  ...direct.answers,
  'dns-google-exits': { dns: '127.0.0.2' },
  'dns-cloudflare-exits': { dns: '127.0.0.2' },
};

describe('a full check on a direct line with an operator of DNS in reach', () => {
  it.each(reachable.map((blocked) => [blocked.join(', ') || 'nothing', blocked] as const))(
    'is never unknown while %s is blocked',
    async (_, blocked) => {
      for (const way of WAYS) {
        for (const days of LISTS) {
          const stopped = Object.fromEntries(
            blocked.flatMap((group) => GROUPS[group]).map((id) => [id, way]),
          );
          const { directory, ...scene } = direct;
          const list = days === undefined ? {} : { directory: { days, relays: directory?.relays ?? {} } };
          const { report } = await play({ ...scene, ...list, answers: { ...open, ...stopped } });
          expect(report.verdict, `${JSON.stringify(way)}, list of ${days} days`).toMatchObject({
            type: 'not-tor',
          });
        }
      }
    },
  );
});
