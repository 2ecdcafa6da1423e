import { describe, expect, it } from 'vitest';
import { judgeAddress } from '../../../../utils/judge/verdict/address.ts';
import type { Address } from '../../../../utils/model/address.ts';
import { DAY_MS } from '../../../../utils/model/time.ts';
import { NOW, OWN, OWN_SIX, observation } from '../../../components/example.ts';
import { noAnswer, rowOf } from '../../check/rules/fixture.ts';

describe('an address of which nothing is known', () => {
  const sees = (address: Address) => rowOf('address-name', { type: 'sees', address });
  const old = (address: Address) =>
    observation(
      'relay-directory',
      { type: 'too-old', address, basis: 'saved-directory' },
      {
        witness: 'relay-directory',
        at: NOW,
        listDate: NOW - 90 * DAY_MS,
      },
    );
  it.each([
    ['is IPv6', OWN_SIX, [sees(OWN_SIX), old(OWN_SIX)], 'ipv6-not-covered'],
    ['nobody was asked', OWN, [sees(OWN)], 'lists-silent'],
    ['the list is too old', OWN, [sees(OWN), old(OWN)], 'list-too-old'],
    ['the list is too old for another address', OWN, [sees(OWN), old(OWN_SIX)], 'lists-silent'],
    ['a service of Tor failed', OWN, [sees(OWN), old(OWN), rowOf('tor-check', noAnswer())], 'lists-silent'],
    [
      'a service of Tor gave nonsense',
      OWN,
      [sees(OWN), old(OWN), rowOf('tor-check', { type: 'unreadable', why: 'html-instead', status: 200 })],
      'lists-silent',
    ],
    [
      'a public resolver failed',
      OWN,
      [sees(OWN), old(OWN), rowOf('dns-google', noAnswer()), rowOf('dns-cloudflare', noAnswer())],
      'list-too-old',
    ],
    ['an echo failed', OWN, [sees(OWN), old(OWN), rowOf('address-ipv4', noAnswer())], 'list-too-old'],
  ] as const)('where %s', (_, address, rows, why) => {
    expect(judgeAddress(address, rows)).toEqual({ type: 'undecided', address, why });
  });
});
