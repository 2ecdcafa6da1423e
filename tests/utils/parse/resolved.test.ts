import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from '../../../utils/parse/address.ts';
import { parseResolved } from '../../../utils/parse/resolved.ts';

describe('what the resolver here has', () => {
  it.each([
    ['an address', ['116.202.120.181'], 'public'],
    ['both families', ['116.202.120.181', '2a01:4f8:fff0:4f:266:37ff:feae:3bbc'], 'public'],
    ['none', [], 'none'],
    ['0.0.0.0', ['0.0.0.0'], 'null'],
    ['127.0.0.1', ['127.0.0.1'], 'null'],
    ['::', ['::'], 'null'],
    ['::1 beside a public one', ['116.202.120.181', '::1'], 'null'],
    ['a router', ['192.168.1.1'], 'private'],
    ["a state's page", ['10.10.34.34'], 'private'],
    ['shared by a carrier', ['100.64.0.1'], 'private'],
    ['one private beside a public one', ['116.202.120.181', '10.0.0.1'], 'private'],
  ])('%s', (_, addresses, kind) => {
    const found = parseResolved({ addresses, isTRR: false, canonicalName: 'x' });
    expect(found).toEqual(addresses);
    expect(addressKind(found ?? [])).toBe(kind);
  });

  it.each([undefined, null, [], {}, 'x', { addresses: '1.2.3.4' }, { addresses: [1] }])('not %o', (told) => {
    expect(parseResolved(told)).toBeUndefined();
  });

  it('is read without an exception, whatever is told', () => {
    const told = fc.oneof(
      fc.anything(),
      fc.record({ addresses: fc.array(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6())) }),
    );
    fc.assert(
      fc.property(told, (it) => {
        addressKind(parseResolved(it) ?? []);
      }),
    );
  });
});
