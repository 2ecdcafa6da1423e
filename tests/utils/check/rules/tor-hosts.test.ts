import { describe, expect, it } from 'vitest';
import { torHosts } from '../../../../utils/check/rules/tor-hosts.ts';
import type { Step } from '../../../../utils/check/step.ts';
import { ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import type { Finding } from '../../../../utils/model/observation.ts';
import { EXIT, OWN, OWN_SIX } from '../../../components/example.ts';
import { asked, checkWith, dueBy, rowOf } from './fixture.ts';

const LISTS: Step = { type: 'load-lists' };
const ECHOES = asked('address-ipv4', 'address-ipv6', 'address-name');
const INDEPENDENT = ENDPOINTS.filter(
  ({ discreet, needs, after, asksKnownExits }) =>
    !discreet && needs === undefined && after === undefined && !asksKnownExits,
);
const exit = (basis: 'cloudflare-t1' | 'saved-directory'): Finding => ({
  type: 'exit',
  address: EXIT,
  basis,
  relays: [],
});
const sees: Finding = { type: 'sees', address: OWN };
const notListed: Finding = { type: 'not-listed', address: OWN, basis: 'exit-list', ownRelay: false };
const AN_EXIT = [rowOf('address-ipv4', exit('cloudflare-t1'))];

describe('the hosts of Tor in a full check', () => {
  it('are asked at once, except for those that need an address, and for the control, a moment later', () => {
    const stepsOf = (done: readonly Step[], type: Step['type']) =>
      torHosts(checkWith({ done })).flatMap((step) =>
        step.type === type && 'endpoint' in step ? step.endpoint.id : [],
      );
    const first = INDEPENDENT.filter(({ role }) => role !== 'control');
    expect(stepsOf([], 'ask')).toEqual(first.map(({ id }) => id));
    expect(stepsOf([{ type: 'head-start' }], 'ask')).toEqual(INDEPENDENT.map(({ id }) => id));
    expect(stepsOf([], 'skip')).toEqual(['relay-search', 'dns-google']);
  });

  it('are asked about each address that was seen, each in the family that they need', () => {
    const begun = INDEPENDENT.flatMap(({ id }) => asked(id));
    expect(dueBy(torHosts, checkWith({ seen: [EXIT, OWN_SIX], begun }))).toEqual([
      `ask relay-search ${EXIT}`,
      `ask relay-search ${OWN_SIX}`,
      `ask dns-google ${EXIT}`,
    ]);
  });
});

describe('the hosts of Tor in a discreet check', () => {
  it.each([
    ['while a list is not loaded', AN_EXIT, [...ECHOES]],
    ['while an echo has not ended', AN_EXIT, [LISTS, ...ECHOES.slice(1)]],
    ['if no address was seen', [], [LISTS, ...ECHOES]],
    ['if an address is unknown', [...AN_EXIT, rowOf('address-name', sees)], [LISTS, ...ECHOES]],
    [
      'if an address is not an exit',
      [rowOf('address-name', sees), rowOf('exit-list', notListed)],
      [LISTS, ...ECHOES],
    ],
  ])('are not asked %s', (_, rows, done) => {
    expect(torHosts(checkWith({ scope: 'discreet', rows, done, seen: [EXIT] }))).toEqual([]);
  });

  it('are asked when every address seen proved to be an exit', () => {
    const check = checkWith({ scope: 'discreet', rows: AN_EXIT, done: [LISTS, ...ECHOES], seen: [EXIT] });
    expect(dueBy(torHosts, check)).toEqual(dueBy(torHosts, checkWith({ seen: [EXIT] })));
  });

  it('are asked for the rest of the check, also about an address that is not an exit', () => {
    const check = checkWith({
      scope: 'discreet',
      rows: [...AN_EXIT, rowOf('tor-check', notListed)],
      done: [LISTS, ...ECHOES],
      begun: INDEPENDENT.flatMap(({ id }) => asked(id)),
      seen: [EXIT, OWN],
    });
    expect(dueBy(torHosts, check)).toContain(`ask relay-search ${OWN}`);
  });
});
