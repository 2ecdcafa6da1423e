import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from '../../../utils/parse/address.ts';
import { isResolvedByBrowser, parseResolved, parseResolveError } from '../../../utils/parse/resolved.ts';

describe('an answer of the system’s resolver', () => {
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

  it.each([undefined, null, [], {}, 'x', { addresses: '1.2.3.4' }, { addresses: [1] }])(
    'not %o',
    (answer) => {
      expect(parseResolved(answer)).toBeUndefined();
    },
  );

  it('tells whose it is', () => {
    expect(isResolvedByBrowser({ addresses: [], isTRR: true })).toBe(true);
    for (const answer of [{ addresses: [], isTRR: false }, { addresses: [] }, undefined, 'isTRR']) {
      expect(isResolvedByBrowser(answer)).toBe(false);
    }
  });

  it('is read without an exception, whatever it is', () => {
    const answer = fc.oneof(
      fc.anything(),
      fc.record({ addresses: fc.array(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6())) }),
    );
    fc.assert(
      fc.property(answer, (one) => {
        addressKind(parseResolved(one) ?? []);
      }),
    );
  });
});

describe('an error of the system’s resolver', () => {
  it.each([
    ['an error', new Error('NS_ERROR_UNKNOWN_HOST'), 'no-such-name'],
    ['an object with a message', { message: 'NS_ERROR_UNKNOWN_HOST' }, 'no-such-name'],
    ['a longer message', new Error('Error: NS_ERROR_UNKNOWN_HOST'), 'no-such-name'],
    ['text', 'NS_ERROR_UNKNOWN_HOST', 'no-such-name'],
    ['a proxy that resolves names', new Error('NS_ERROR_UNKNOWN_PROXY_HOST'), 'unknown'],
    ['another error', new Error('NS_ERROR_OFFLINE'), 'unknown'],
    ['no message', new Error(''), 'unknown'],
    ['a message that is no text', { message: 30 }, 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['null', null, 'unknown'],
  ])('%s', (_, error, reason) => {
    expect(parseResolveError(error)).toBe(reason);
  });

  it('is read without an exception, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (error) => parseResolveError(error) === 'unknown'));
  });
});
