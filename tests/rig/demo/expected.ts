import { readFileSync } from 'node:fs';
import { DAY_MS } from '../../../utils/model/time.ts';
import { decodeDirectory } from '../../../utils/relays/format/decode.ts';
import type { BrowserName } from '../browsers/find.ts';
import { BLOCKED } from '../world/conditions/blocked.ts';
import { compareWarningOf } from './compare.ts';
import type { SeenPopup } from './popup.ts';

/** What a full check must show in a condition of the simulated network. */
export interface Expected {
  readonly verdict: 'tor' | 'not-tor' | 'mixed' | 'unknown';
  /** Endpoint → the shape of its row. */
  readonly rows?: Readonly<Record<string, string>>;
}

const WEEK_MS = 7 * DAY_MS;

/**
 * Where DNS over HTTPS is out of reach as well. "Not on the list" settles nothing when the list that ships is older than a
 * week, as it usually is.
 */
function withoutTheTorProject(): Expected['verdict'] {
  const directory = decodeDirectory(readFileSync(new URL('../../../public/relays.bin', import.meta.url)));
  const isOld = directory.type === 'not-readable' || Date.now() - directory.date > WEEK_MS;
  return isOld ? 'unknown' : 'not-tor';
}

const NO_ANSWER = 'unknown';
/** Stopped on purpose, by whomever. */
const BLOCKED_SHAPE = 'blocked';

export const EXPECTED: Readonly<Record<string, Expected>> = {
  'tor-ipv4': { verdict: 'tor', rows: { 'tor-check': 'tor', 'onion-service': 'tor', 'relay-search': 'tor' } },
  'tor-ipv6': { verdict: 'tor', rows: { 'address-ipv6': 'tor', 'relay-search': 'tor' } },
  'tor-ipv6-only': { verdict: 'tor', rows: { 'tor-check': NO_ANSWER, 'relay-search': 'tor' } },
  direct: { verdict: 'not-tor', rows: { 'relay-search': 'not-tor', 'onion-service': NO_ANSWER } },
  'direct-ipv4': { verdict: 'not-tor', rows: { 'address-ipv6': NO_ANSWER, 'exit-list': 'not-tor' } },
  mixed: { verdict: 'mixed', rows: { 'address-ipv6': 'sees' } },
  'mixed-names': { verdict: 'mixed' },
  'onion-only': { verdict: 'mixed', rows: { 'onion-service': 'tor', 'relay-search': 'not-tor' } },
  neighbour: { verdict: 'tor', rows: { 'onion-service': NO_ANSWER } },
  disagreeing: { verdict: 'tor', rows: { 'tor-check': 'not-tor', 'relay-search': 'tor' } },
  'check-empty': { verdict: 'tor', rows: { 'tor-check': NO_ANSWER } },
  'check-html': { verdict: 'tor', rows: { 'tor-check': NO_ANSWER, 'exit-list': NO_ANSWER } },
  'dns-lies': { verdict: 'tor', rows: { 'dns-google': NO_ANSWER, 'dns-cloudflare': NO_ANSWER } },
  'dns-lies-direct': { verdict: 'not-tor', rows: { 'dns-google': NO_ANSWER } },
  'check-blocked-dns': { verdict: 'not-tor', rows: { 'tor-check': BLOCKED_SHAPE } },
  'check-blocked-false-address': { verdict: 'not-tor' },
  'check-blocked-reset': { verdict: 'not-tor', rows: { 'tor-check': NO_ANSWER, 'relay-search': 'not-tor' } },
  'check-blocked-silent': { verdict: 'not-tor', rows: { 'tor-check': NO_ANSWER, 'relay-search': 'not-tor' } },
  intercepted: {
    verdict: 'not-tor',
    rows: {},
  },
  redirected: { verdict: 'not-tor', rows: { 'tor-check': NO_ANSWER, 'exit-list': NO_ANSWER } },
  'body-64mib': { verdict: 'tor', rows: { 'tor-check': NO_ANSWER } },
  dripping: { verdict: 'tor', rows: { 'tor-check': NO_ANSWER } },
  'truncated-list': { verdict: 'tor', rows: { 'exit-list': NO_ANSWER } },
  portal: { verdict: 'unknown', rows: { 'tor-check': NO_ANSWER } },
  'portal-redirect': { verdict: 'unknown', rows: { 'tor-check': NO_ANSWER } },
  slow: { verdict: 'not-tor' },
  offline: { verdict: 'unknown', rows: { 'tor-check': NO_ANSWER, 'address-ipv4': NO_ANSWER } },
  ...Object.fromEntries(BLOCKED.map(({ id }) => [id, expectedOf(id)])),
  'home-dns-list': { verdict: 'not-tor', rows: { 'tor-check': BLOCKED_SHAPE } },
  'local-tor-unused': { verdict: 'not-tor', rows: { 'local-tor-9050': 'works' } },
  'clock-wrong': { verdict: 'unknown', rows: { 'address-ipv4': NO_ANSWER, 'control-google': 'works' } },
  'host-down': { verdict: 'not-tor', rows: { 'tor-check': NO_ANSWER, 'relay-search': 'not-tor' } },
  'project-down': { verdict: 'not-tor', rows: { 'tor-check': NO_ANSWER } },
  'ipv6-broken': { verdict: 'not-tor', rows: { 'address-ipv6': NO_ANSWER, 'tor-check': 'not-tor' } },
  'rate-limited': { verdict: 'not-tor', rows: { 'tor-check': NO_ANSWER } },
  'service-503': { verdict: 'not-tor', rows: { 'relay-search': NO_ANSWER } },
  'intercepted-everything': { verdict: 'unknown', rows: { 'address-ipv4': NO_ANSWER } },
  'exit-blocked': { verdict: 'tor', rows: { 'tor-check': NO_ANSWER } },
  'several-operators': { verdict: withoutTheTorProject() },
  'controls-gone': { verdict: 'not-tor', rows: { 'control-google': NO_ANSWER } },
};

/** Where only the exit list is blocked, the other endpoints decide. */
function expectedOf(id: string): Expected {
  const onlyTheList = ['body-reset', 'body-stalls', 'throttled'].includes(id);
  if (onlyTheList) return { verdict: 'not-tor', rows: { 'exit-list': NO_ANSWER } };
  return { verdict: 'not-tor' };
}

/** @returns how the popup contradicts the condition, in words; empty where it does not */
export function contradictions(
  condition: string,
  browser: BrowserName,
  seen: Pick<SeenPopup, 'verdict' | 'rows' | 'warning'>,
): readonly string[] {
  const expected = EXPECTED[condition];
  if (expected === undefined)
    return [`tests/rig/demo/expected.ts does not say what "${condition}" must show`];
  const wrong =
    seen.verdict === expected.verdict ? [] : [`says ${seen.verdict}, must say ${expected.verdict}`];
  for (const [endpoint, shape] of Object.entries(expected.rows ?? {})) {
    const row = seen.rows.find((one) => one.endpoint === endpoint);
    if (row?.shape !== shape) wrong.push(`${endpoint} shows ${row?.shape ?? 'nothing'}, must show ${shape}`);
  }
  return [...wrong, ...compareWarningOf(condition, browser, seen.warning)];
}
