import type { Run, Sign } from './run.ts';
import type { SignName } from './signs/signs.ts';

/** What Tor calls a failed connection, by where or how it failed. */
export const FAILURES = [
  'connecting',
  'refused',
  'no-route',
  'forbidden',
  'tls',
  'tls-broken',
  'handshake',
  'proxy',
  'identity',
  'transport',
  'clock',
  'other',
] as const;
export type Failure = (typeof FAILURES)[number];

/** How most connections of a run failed. */
export interface Failures {
  readonly kind: Failure;
  readonly count: number;
  readonly of: number;
  readonly signs: readonly Sign[];
}

const DIED = {
  diedConnecting: 'connecting',
  diedInTls: 'tls',
  diedInHandshake: 'handshake',
  diedInProxy: 'proxy',
} as const satisfies Partial<Record<SignName, Failure>>;

/** Tor's own words, src/core/or/reasons.c (tor 0.4.9.11). */
const REASONS: Readonly<Record<string, Failure>> = {
  TIMEOUT: 'connecting',
  CONNECTREFUSED: 'refused',
  NOROUTE: 'no-route',
  RESOURCELIMIT: 'forbidden',
  CONNECTRESET: 'tls',
  DONE: 'tls',
  IOERROR: 'tls-broken',
  TLS_ERROR: 'tls-broken',
  IDENTITY: 'identity',
  PT_MISSING: 'transport',
  CLOCK_SKEW: 'clock',
};

/** Fewer than so many prove nothing: relays come and go, and Tor itself warns from the tenth problem on. */
const ENOUGH = 3;

/**
 * How the connections of a run failed. Tor counts from time to time in which state connections died: its last count decides
 * over the percentage. What only the reasons tell apart, a refusal or a missing route, they tell.
 */
export function failuresOf(run: Run): Failures | undefined {
  const reasons = reasonsOf(run);
  const counted = lastCount(run);
  if (counted === undefined || counted.of < ENOUGH) return reasons;
  const isFiner = counted.kind === 'connecting' && reasons !== undefined && reasons.kind !== 'connecting';
  const isConnecting = ['refused', 'no-route', 'forbidden'].includes(reasons?.kind ?? '');
  if (isFiner && isConnecting)
    return { ...counted, kind: reasons.kind, signs: [...counted.signs, ...reasons.signs] };
  // A broken TLS is counted in the same state as one that nobody answered.
  if (counted.kind === 'tls' && reasons?.kind === 'tls-broken') return { ...counted, kind: 'tls-broken' };
  return counted;
}

/** The last `N connections have failed` and the lines that belong to it, where one state has most of them. */
function lastCount({ signs }: Run): Failures | undefined {
  const start = signs.findLastIndex(({ name }) => name === 'failures');
  if (start < 0) return undefined;
  const of = Number(signs[start]?.words[0]);
  const sums = new Map<Failure, Sign[]>();
  for (const sign of signs.slice(start + 1)) {
    const kind =
      sign.name in DIED ? Object.entries(DIED).find(([name]) => name === sign.name)?.[1] : undefined;
    if (kind !== undefined) sums.set(kind, [...(sums.get(kind) ?? []), sign]);
  }
  const [most] = [...sums]
    .map(([kind, of_]) => ({
      kind,
      count: of_.reduce((sum, { words }) => sum + Number(words[0]), 0),
      signs: of_,
    }))
    .sort((one, other) => other.count - one.count);
  const [header] = signs.slice(start, start + 1);
  if (most === undefined || header === undefined || most.count * 2 < of) return undefined;
  return { ...most, of: Math.max(of, most.count), signs: [header, ...most.signs] };
}

/** By the reasons of the problems, where one has most of the lines. */
function reasonsOf({ signs, way }: Run): Failures | undefined {
  const stuck = signs.filter(({ name }) => name === 'stuck');
  const [, , , counted = '0'] = stuck.at(-1)?.words ?? [];
  // One bridge is all there is, and Tor warns of it at once.
  if (
    Number(counted) < ENOUGH &&
    stuck.length < ENOUGH &&
    (way === 'direct' || way === 'proxy') &&
    !isAtOnce(stuck)
  )
    return undefined;
  const kinds = stuck.map((sign) => ({ sign, kind: REASONS[sign.words[2] ?? ''] ?? 'other' }));
  const [most] = FAILURES.map((kind) => ({
    kind,
    signs: kinds.filter((each) => each.kind === kind).map(({ sign }) => sign),
  })).sort((one, other) => other.signs.length - one.signs.length);
  if (most === undefined || most.signs.length === 0 || most.signs.length * 2 < stuck.length) return undefined;
  return { kind: most.kind, count: most.signs.length, of: stuck.length, signs: most.signs };
}

/** What Tor reports the first time it happens. */
function isAtOnce(stuck: readonly Sign[]): boolean {
  return stuck.some(({ words }) =>
    ['NOROUTE', 'RESOURCELIMIT', 'PT_MISSING', 'CLOCK_SKEW'].includes(words[2] ?? ''),
  );
}
