import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../utils/model/hints.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import type { Reading } from '../../../utils/model/reading.ts';
import { OWN } from '../../components/example.ts';
import { answered } from '../check/simulate.ts';
import { found, good, row } from './observing.ts';

describe('a row', () => {
  it('has the time, the route and the hints of the answer', () => {
    const { at, elapsed, route, hints } = row('tor-check', { ...good({ clock: 1 }), route: 'direct' });
    expect({ at, elapsed, route, hints }).toEqual({
      at: 5,
      elapsed: 7,
      route: 'direct',
      hints: { clock: 1 },
    });
  });

  it('has no hints where there are none, and no date where no list was read', () => {
    expect(row('tor-check', good())).not.toHaveProperty('hints');
    expect(row('tor-check', good(), { type: 'control-works' })).not.toHaveProperty('listDate');
  });

  it('has the date that Onionoo gives', () => {
    const reading: Reading = { type: 'relay-search', published: 3, relays: [] };
    expect(row('relay-search', good(), reading, OWN).listDate).toBe(3);
  });
});

describe('an answer', () => {
  it('that nobody reads is unreadable', () => {
    expect(row('tor-check', answered(204, '')).finding).toEqual({
      type: 'unreadable',
      why: 'not-the-format',
      status: 204,
    });
  });

  it('407 is not a proxy’s where it came directly', () => {
    const direct = { ...answered(407, ''), route: 'direct' as const };
    expect(row('tor-check', direct, { type: 'unreadable', why: 'http-status' }).finding).toEqual({
      type: 'unreadable',
      why: 'http-status',
      status: 407,
    });
  });

  it("407 is the proxy's, whatever it says", () => {
    expect(row('tor-check', answered(407, ''), { type: 'control-works' }).finding).toEqual({
      type: 'no-answer',
      failure: 'proxy_failed',
      step: 'proxy',
      verbatim: 'HTTP 407',
    });
  });
});

describe('a proof', () => {
  it('counts as plain http where an authority was added to this browser', () => {
    expect(found('onion-duckduckgo', { type: 'onion-proof' }, undefined, { foreignAuthority: 'x' })).toEqual({
      type: 'onion-loaded',
    });
    expect(found('control-google', { type: 'control-works' }, undefined, { foreignAuthority: 'x' })).toEqual({
      type: 'works',
    });
  });

  const redirect = (hints: Hints): Answer => ({
    type: 'failed',
    failure: 'http_redirect',
    step: 'http',
    verbatim: 'r',
    route: 'direct',
    hints,
  });
  it.each([
    ['of a proof with a peer', 'onion-duckduckgo', redirect({ peer: OWN }), { type: 'onion-proved' }],
    [
      'of a proof without a peer',
      'onion-duckduckgo',
      redirect({}),
      { type: 'no-answer', failure: 'http_redirect', step: 'http', verbatim: 'r' },
    ],
    [
      'of a network test',
      'control-google',
      redirect({ peer: OWN }),
      { type: 'no-answer', failure: 'http_redirect', step: 'http', verbatim: 'r' },
    ],
    [
      'to a name that the address has no certificate for',
      'address@check.torproject.org',
      { ...redirect({}), failure: 'ssl_invalid_hostname', step: 'tls' } as Answer,
      { type: 'server-present' },
    ],
  ])('may be a failure: a redirect %s', (_, id, answer, finding) => {
    expect(row(id, answer).finding).toEqual(finding);
  });
});
