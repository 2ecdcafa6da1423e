import { describe, expect, it } from 'vitest';
import { judgeAddress } from '../../../../utils/judge/verdict/address.ts';
import type { Address } from '../../../../utils/model/address.ts';
import type { Basis, Observation } from '../../../../utils/model/observation.ts';
import { DAY_MS } from '../../../../utils/model/time.ts';
import { NOW, OWN, OWN_SIX, observation } from '../../../components/example.ts';
import { noAnswer, rowOf } from '../../check/rules/fixture.ts';

type More = Partial<Observation>;
const DIRECTORY = { witness: 'relay-directory' } as const;
const saved = (days: number): More => ({ ...DIRECTORY, at: NOW, listDate: NOW - days * DAY_MS });
const yes = (id: string, basis: Basis, more: More = {}, address: Address = OWN) =>
  row(id, { type: 'exit', address, basis, relays: [] }, more);
const no = (id: string, basis: Basis, more: More = {}, ownRelay = false) =>
  row(id, { type: 'not-listed', address: OWN, basis, ownRelay }, more);
function row(id: string, finding: Observation['finding'], more: More): Observation {
  return id === 'relay-directory' ? observation(id, finding, more) : rowOf(id, finding, more);
}
const scanSaysNo = no('exit-list', 'exit-list');
const onionooSaysNo = no('relay-search', 'relay-search');

describe('an address', () => {
  const exit = { type: 'exit', address: OWN };
  const direct = { type: 'direct', address: OWN };
  it.each([
    [
      'that one live source knows as an exit',
      [yes('tor-check', 'flag')],
      { ...exit, differs: false, savedOnly: false },
    ],
    [
      'that one knows and another does not',
      [yes('tor-check', 'flag'), onionooSaysNo],
      { ...exit, differs: true, savedOnly: false },
    ],
    [
      'that a live source knows against two witnesses',
      [yes('tor-check', 'flag'), scanSaysNo, onionooSaysNo],
      { ...exit, differs: true },
    ],
    [
      'that a list of a week knows',
      [yes('relay-directory', 'saved-directory', saved(7))],
      { ...exit, savedOnly: false },
    ],
    [
      'that only an older list knows',
      [yes('relay-directory', 'saved-directory', saved(8))],
      { ...exit, savedOnly: true },
    ],
    [
      'that only a very old list knows',
      [yes('relay-directory', 'saved-directory', saved(183))],
      { type: 'undecided', why: 'list-too-old' },
    ],
    [
      'that an older list knows against a live no',
      [yes('relay-directory', 'saved-directory', saved(8)), scanSaysNo],
      { type: 'undecided', why: 'sources-differ' },
    ],
    [
      'that a recent list knows against one live no',
      [yes('relay-directory', 'saved-directory', saved(7)), scanSaysNo],
      { ...exit, differs: true },
    ],
    [
      'that a recent list knows against two live witnesses',
      [yes('relay-directory', 'saved-directory', saved(7)), scanSaysNo, onionooSaysNo],
      { type: 'undecided', why: 'sources-differ' },
    ],
    [
      'that only an echo calls an exit against two live witnesses',
      [yes('address-name', 'cloudflare-t1'), scanSaysNo, onionooSaysNo],
      { type: 'undecided', why: 'sources-differ' },
    ],
    [
      'that only an echo calls an exit against one',
      [yes('address-name', 'cloudflare-t1'), scanSaysNo],
      { ...exit, differs: true },
    ],
    ['that two witnesses do not know', [scanSaysNo, onionooSaysNo], { ...direct, surely: true }],
    ['that one does not know', [scanSaysNo], { ...direct, surely: false }],
    [
      'that one source does not know, by two of its views',
      [scanSaysNo, no('tor-check', 'flag')],
      { ...direct, surely: false },
    ],
    [
      'that Onionoo does not know, nor the list that was made from it',
      [onionooSaysNo, no('relay-directory', 'saved-directory', saved(1))],
      { ...direct, surely: false },
    ],
    [
      'that two witnesses do not know, one of them by a list of three days',
      [scanSaysNo, no('relay-directory', 'saved-directory', saved(3))],
      { ...direct, surely: false },
    ],
    [
      'that two witnesses do not know, and that came through a proxy',
      [
        scanSaysNo,
        onionooSaysNo,
        rowOf('address-name', { type: 'sees', address: OWN }, { route: 'proxied' }),
      ],
      { ...direct, surely: false },
    ],
    [
      'of a relay that is no exit',
      [no('exit-list', 'exit-list', {}, true), onionooSaysNo],
      { ...direct, surely: false },
    ],
    [
      'beside an onion name that led to a connection',
      [
        scanSaysNo,
        onionooSaysNo,
        rowOf('onion-service', noAnswer(), { route: 'direct', hints: { peer: OWN } }),
      ],
      { ...direct, surely: false },
    ],
    [
      'that the DNS exit list alone denies, unconfirmed',
      [no('dns-google', 'dns-exit-list')],
      { type: 'undecided', why: 'lists-silent' },
    ],
    [
      'that the DNS exit list knows, and the live list of the same scan does not',
      [yes('dns-google', 'dns-exit-list'), scanSaysNo],
      { ...direct, surely: false },
    ],
    [
      'that the DNS exit list knows, and Onionoo does not',
      [yes('dns-google', 'dns-exit-list'), onionooSaysNo],
      { ...exit, differs: true },
    ],
  ] as const)('%s', (_, rows, state) => {
    expect(judgeAddress(OWN, rows)).toMatchObject(state);
  });

  it('is judged by what is said of itself', () => {
    const other = yes('tor-check', 'flag', {}, OWN_SIX);
    expect(judgeAddress(OWN, [other, scanSaysNo])).toMatchObject({ type: 'direct' });
  });
});
