import { logE, logEC, logEO } from './statistic.ts';

/** The bounds of the conclusions: with EC at most 1 in 1,000, with E at most 1 in 3,000 of surveys can err (`statistic.ts`). */
const LOG_1000 = Math.log(1000);
const LOG_3000 = Math.log(3000);
const FEWEST_BLOCKED = 4;
const FEWEST_SOME = 12;
const FEWEST_OPEN = 5;
/** "As a whole", 0–1. */
const WHOLE = 0.8;
/** The share of silent authorities that proves nothing: 7.5 % of ports were silent on free lines (OONI, 2025-03), all of one host at a time. */
const AUTHORITIES_P0 = 0.25;
/** IPv6 breaks more often on the way, tunnels above all, and less is known of how often. */
const IPV6_P0 = 0.25;

/** So far: f of n relays and g of m hosting controls are silent; `undefined` where nothing can be said yet. */
export function decideRelays(
  f: number,
  n: number,
  g: number,
  m: number,
  p0: number,
): 'relays-blocked' | 'some' | 'open' | undefined {
  if (isOpen(f, n, p0)) return 'open';
  if (blocked(f, n, g, m, p0)) return 'relays-blocked';
  if (n >= FEWEST_SOME && f < WHOLE * n && logEC(f, n, g, m, p0) >= LOG_1000) return 'some';
  return undefined;
}

export function blocked(f: number, n: number, g: number, m: number, p0: number): boolean {
  return n >= FEWEST_BLOCKED && f >= WHOLE * n && logEC(f, n, g, m, p0) >= LOG_1000;
}

/** Not stopped as a whole, and no more silent relays than age and noise explain. */
function isOpen(f: number, n: number, p0: number): boolean {
  return n >= FEWEST_OPEN && logEO(f, n) >= LOG_1000 && f <= p0 * n + 2 * Math.sqrt(p0 * (1 - p0) * n);
}

/** Why a survey ends without a claim when all was asked. */
export function undecided(
  f: number,
  n: number,
  g: number,
  m: number,
  p0: number,
): 'hosts-silent-too' | 'too-few-asked' | 'in-between' {
  const moreThanAge = n > 0 && logE(f, n, p0) >= LOG_1000;
  if (moreThanAge && g > 0 && logEC(f, n, 0, m, p0) >= LOG_1000) return 'hosts-silent-too';
  const looksOpen = f <= p0 * n + 2 * Math.sqrt(p0 * (1 - p0) * n);
  return looksOpen || f >= WHOLE * n ? 'too-few-asked' : 'in-between';
}

/** f of n silent. */
export interface Silent {
  readonly f: number;
  readonly n: number;
}

/** What was asked before: relays on port 443 and hosting controls. */
export interface AskedBefore {
  readonly relays: Silent;
  readonly hosts: Silent;
}

/**
 * Relays on other ports, once most relays on port 443 answer. A filter of hosting networks that happened to spare those must not look
 * like one of other ports: hence EC beside E. `undefined` where nothing can be said yet.
 */
export function decidePorts(
  f: number,
  n: number,
  p0: number,
  { relays, hosts }: AskedBefore,
): 'open' | 'stopped' | undefined {
  const isStopped = n > 0 && logE(f, n, p0) >= LOG_3000;
  if (isStopped && logEC(f, n, hosts.f, hosts.n, p0, relays) >= LOG_1000) return 'stopped';
  return n >= FEWEST_OPEN && logEO(f, n) >= LOG_1000 ? 'open' : undefined;
}

export function decideIpv6(
  f: number,
  n: number,
  p0: number,
  before: AskedBefore,
): 'open' | 'stopped' | undefined {
  return decidePorts(f, n, Math.max(p0, IPV6_P0), before);
}

export function areAuthoritiesStopped(f: number, n: number): boolean {
  return n > 0 && logE(f, n, AUTHORITIES_P0) >= LOG_3000;
}
