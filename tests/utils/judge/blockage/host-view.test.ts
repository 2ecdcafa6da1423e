import { describe, expect, it } from 'vitest';
import { hostView } from '../../../../utils/judge/blockage/host-view.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { noAnswer, rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';
import { resolved, works } from './culprits/ladder.ts';

const HOST = 'check.torproject.org';
const CONTROL = 'connectivitycheck.gstatic.com';
const SERVER = '116.202.120.181';
const OTHER = '93.184.216.34';
const name = (...texts: string[]) =>
  rowOf(`name-google@${HOST}`, {
    type: 'resolves',
    addresses: texts.map(address),
    kind: texts.length > 0 ? 'public' : 'none',
  });
const here = (kind: 'public' | 'private' | 'null', ...texts: string[]) => resolved(HOST, kind, ...texts);
const byAddress = (finding: Observation['finding']) => rowOf(`address@${HOST}`, finding);
const moved = byAddress({ type: 'not-asked', why: 'address-changed' });
const oldAddress = moved.host ?? '';

describe('what the resolver here gives', () => {
  it.each([
    ['a true address', [here('public', SERVER), name(SERVER)], 'true'],
    ['one true address of two', [here('public', OTHER, SERVER), name(SERVER)], 'true'],
    ['another address', [here('public', OTHER), name(SERVER)], 'false'],
    ['a private address', [here('private', '10.0.0.1'), name(SERVER)], 'false'],
    ['0.0.0.0', [here('null', '0.0.0.0')], 'false'],
    ['no address', [here('public')], 'none'],
    ['an address that nobody can compare', [here('public', OTHER)], undefined],
    ['an address where there is none elsewhere', [here('public', OTHER), name()], undefined],
    ['only IPv6, which is not looked up elsewhere', [here('public', '2001:db8::7'), name(SERVER)], undefined],
    ['the true address behind a translator', [here('private', '64:ff9b::74ca:78b5'), name(SERVER)], 'true'],
    ['another address behind a translator', [here('private', '64:ff9b::5db8:d822'), name(SERVER)], 'false'],
    [
      'a translated and a private address',
      [here('private', '64:ff9b::74ca:78b5', '10.0.0.1'), name(SERVER)],
      'false',
    ],
    ['nothing, as nobody asked it', [name(SERVER)], undefined],
  ] as const)('%s: %#', (_, rows, localAnswer) => {
    expect(hostView(HOST, rows).localAnswer).toBe(localAnswer);
  });

  it('is told with its kind, and who asked', () => {
    expect(hostView(HOST, [here('null', '0.0.0.0')])).toMatchObject({
      localKind: 'null',
      isOwnResolver: false,
    });
    const own = { ...here('null', '0.0.0.0'), hints: { resolvedByBrowser: true as const } };
    expect(hostView(HOST, [own]).isOwnResolver).toBe(true);
    expect(hostView(HOST, [name(SERVER)]).localKind).toBeUndefined();
  });

  it('is no block where a control gets a private address as well', () => {
    const fake = [here('private', '198.18.0.5'), resolved(CONTROL, 'private', '198.18.0.6'), works()];
    expect(hostView(HOST, fake)).toMatchObject({
      isFakeDns: true,
      localAnswer: undefined,
      localKind: undefined,
    });
    const publicControl = [
      here('private', '198.18.0.5'),
      resolved(CONTROL, 'public', '142.250.1.1'),
      works(),
    ];
    expect(hostView(HOST, publicControl)).toMatchObject({ isFakeDns: false, localAnswer: 'false' });
    const another = [
      here('private', '198.18.0.5'),
      resolved('onionoo.torproject.org', 'private', '198.18.0.6'),
      works(),
    ];
    expect(hostView(HOST, another).isFakeDns).toBe(false);
    const fine = [here('public', SERVER), name(SERVER), resolved(CONTROL, 'private', '198.18.0.6'), works()];
    expect(hostView(HOST, fine)).toMatchObject({ isFakeDns: false, localAnswer: 'true' });
  });
});

describe('the addresses elsewhere', () => {
  it.each([
    ['are not known where nobody asked', [], undefined],
    ['are not known where the look-up failed', [rowOf(`name-google@${HOST}`, noAnswer())], undefined],
    ['are none where the name is gone', [name()], []],
    [
      'are those of all resolvers',
      [
        name(SERVER),
        rowOf(`name-cloudflare@${HOST}`, { type: 'resolves', addresses: [address(OTHER)], kind: 'public' }),
      ],
      [SERVER, OTHER],
    ],
  ])('%s', (_, rows, expected) => {
    expect(hostView(HOST, rows).dohAddresses).toEqual(expected);
  });
});

describe('by its address the server', () => {
  it.each([
    ['answers', [byAddress({ type: 'server-present' })], 'answers'],
    ['fails', [byAddress(noAnswer())], 'fails'],
    ['was not asked', [moved], undefined],
    ['is not known', [], undefined],
  ] as const)('%s', (_, rows, expected) => {
    expect(hostView(HOST, rows).byAddress).toBe(expected);
  });
});

describe('a server', () => {
  it('moved where the name still leads to its old address', () => {
    expect(hostView(HOST, [here('public', oldAddress), name(OTHER), moved])).toMatchObject({
      isMoved: true,
      localAnswer: undefined,
    });
  });

  it('did not move where the name leads elsewhere, or nobody asked', () => {
    expect(hostView(HOST, [here('public', OTHER), name(SERVER), moved])).toMatchObject({
      isMoved: false,
      localAnswer: 'false',
    });
    expect(hostView(HOST, [name(OTHER), moved]).isMoved).toBe(false);
    expect(hostView(HOST, [here('public', oldAddress), name(OTHER), byAddress(noAnswer())]).isMoved).toBe(
      false,
    );
  });

  it('is seen by the looks at itself only', () => {
    const other = resolved('onionoo.torproject.org', 'null', '0.0.0.0');
    expect(hostView(HOST, [other])).toMatchObject({ localAnswer: undefined, rows: [] });
    expect(hostView(HOST, [other, name(SERVER)]).rows).toEqual([name(SERVER)]);
  });
});
