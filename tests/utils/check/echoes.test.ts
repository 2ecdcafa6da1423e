import { describe, expect, it } from 'vitest';
import { newEchoes } from '../../../utils/check/echoes.ts';
import { newSheet, OWN } from '../../../utils/check/sheet.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { observe } from '../../../utils/judge/observe.ts';
import type { Route } from '../../../utils/model/measurement.ts';

const ECHOES = ENDPOINTS.filter(({ discreet, role }) => discreet && role === 'echo');
const SIX = 'address-ipv6';

/** Asks; each echo answers with a route, or not until it is let. */
async function ask(routes: Partial<Record<string, Route | 'never'>>) {
  const sheet = newSheet(
    ECHOES.map(({ id }) => id),
    ECHOES,
  );
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const echoes = newEchoes({
    echoes: ECHOES,
    sheet,
    now: () => 0,
    ask: async (endpoint) => {
      asked.push(endpoint.id);
      const route = routes[endpoint.id] ?? 'unknown';
      if (route === 'never') return new Promise<void>((resolve) => held.push(resolve));
      const answer = {
        type: 'failed',
        failure: 'connection_reset',
        step: 'connect',
        verbatim: '',
        route,
        signs: {},
      } as const;
      const measurement = { endpoint: endpoint.id, at: 0, elapsed: 1, answer };
      sheet.put(endpoint.id, OWN, observe(endpoint, measurement, undefined));
      echoes.noted();
    },
  });
  const all = echoes.ask();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return { asked, held, all, six: () => sheet.facts(SIX)[0]?.finding };
}

describe('the literal IPv6 address', () => {
  it('is there to be asked, and only one', () => {
    expect(ECHOES.filter(({ host }) => host.includes(':')).map(({ id }) => id)).toEqual([SIX]);
  });

  it('is never handed to a proxy, and the row says so', async () => {
    const { asked, six } = await ask({ 'address-ipv4': 'proxied', 'address-name': 'proxied' });
    expect(asked).not.toContain(SIX);
    expect(six()).toEqual({ type: 'not-asked', why: 'proxied' });
  });

  it('is not, either, where only one of the others is known to go through one', async () => {
    const { asked } = await ask({ 'address-ipv4': 'unknown', 'address-name': 'proxied' });
    expect(asked).not.toContain(SIX);
  });

  it('is asked as soon as one of the others went directly, though another hangs', async () => {
    const { asked } = await ask({ 'address-ipv4': 'direct', 'address-name': 'never' });
    expect(asked).toContain(SIX);
  });

  it('waits while nobody can tell, and is asked in the end', async () => {
    const { asked, held, all } = await ask({ 'address-ipv4': 'never', 'address-name': 'never' });
    expect(asked).not.toContain(SIX);
    for (const free of held) free();
    await all;
    expect(asked).toContain(SIX);
  });
});
