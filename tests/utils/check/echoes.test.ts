import { describe, expect, it } from 'vitest';
import { newEchoes } from '../../../utils/check/echoes.ts';
import { newSheet, OWN } from '../../../utils/check/sheet.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { observe } from '../../../utils/judge/observe.ts';
import type { Answer, Answered, Route } from '../../../utils/model/measurement.ts';

const ECHOES = ENDPOINTS.filter(({ discreet, role }) => discreet && role === 'echo');
const SIX = 'address-ipv6';
const NONSENSE: Omit<Answered, 'route'> = {
  type: 'answered',
  status: 200,
  url: '',
  redirected: false,
  contentType: '',
  body: 'nonsense',
  overCap: false,
  signs: {},
};

/** Asks; each echo fails with a route, or never; or it answers, if only nonsense. */
async function ask(routes: Partial<Record<string, Route | 'never'>>, isAnswered = false) {
  const sheet = newSheet(
    ECHOES.map(({ id }) => id),
    ECHOES,
  );
  const asked: string[] = [];
  const echoes = newEchoes({
    echoes: ECHOES,
    sheet,
    now: () => 0,
    ask: async (endpoint) => {
      asked.push(endpoint.id);
      const route = routes[endpoint.id] ?? 'unknown';
      if (route === 'never') return new Promise<void>(() => undefined);
      const answer: Answer = isAnswered
        ? { ...NONSENSE, route }
        : { type: 'failed', failure: 'connection_reset', step: 'connect', verbatim: '', route, signs: {} };
      const measurement = { endpoint: endpoint.id, at: 0, elapsed: 1, answer };
      sheet.put(endpoint.id, OWN, observe(endpoint, measurement, undefined));
      echoes.noted();
    },
  });
  void echoes.ask();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return { asked, six: () => sheet.facts(SIX)[0]?.finding };
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

  it('waits while nobody can tell', async () => {
    const { asked, six } = await ask({ 'address-ipv4': 'never', 'address-name': 'never' });
    expect(asked).not.toContain(SIX);
    expect(six()).toBeUndefined();
  });

  it('is not asked where the others failed and none tells how: that may be a Tor client that hangs', async () => {
    const { asked, six } = await ask({});
    expect(asked).not.toContain(SIX);
    expect(six()).toEqual({ type: 'not-asked', why: 'route-unknown' });
  });

  it('is asked in the end where one of the others came back, however it left', async () => {
    const { asked } = await ask({}, true);
    expect(asked).toContain(SIX);
  });
});
