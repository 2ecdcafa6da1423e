import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBuiltInAuthority, parseForeignAuthority } from '../../../utils/parse/foreign-authority.ts';

function chain(...certificates: readonly (readonly [issuer: string, isBuiltInRoot: boolean])[]) {
  return {
    certificates: certificates.map(([issuer, isBuiltInRoot]) => ({ issuer, isBuiltInRoot, subject: 'x' })),
  };
}

describe("an authority that is not one of the browser's", () => {
  it.each([
    [
      'an antivirus',
      chain(['CN=Avast Web/Mail Shield Root,O=Avast', false], ['CN=Avast Web/Mail Shield Root', false]),
      'Avast Web/Mail Shield Root',
    ],
    ['a name in quotes', chain(['CN="Box, Inc. CA",O=Box', false]), 'Box, Inc. CA'],
    ['the name not first', chain(['O=Box,CN=Box CA', false]), 'Box CA'],
    ['without a common name', chain(['O=Box,C=JP', false]), 'O=Box,C=JP'],
    ['a name without end', chain([`CN=${'x'.repeat(500)}`, false]), 'x'.repeat(100)],
  ])('%s', (_, info, name) => {
    expect(parseForeignAuthority(info)).toBe(name);
    expect(isBuiltInAuthority(info)).toBe(false);
  });

  it.each([
    ["one of the browser's", chain(["CN=R11,O=Let's Encrypt", false], ['CN=ISRG Root X1', true])],
    ['no certificate', chain()],
    ['no chain', {}],
    ['nothing', undefined],
    ['a broken chain', { certificates: [{ issuer: 'CN=x' }] }],
  ])('not %s', (_, info) => {
    expect(parseForeignAuthority(info)).toBeUndefined();
  });

  it('is told apart from what is not known', () => {
    const known = chain(['CN=R11', false], ['CN=ISRG Root X1', true]);
    expect([known, chain(), undefined, {}].map(isBuiltInAuthority)).toEqual([true, false, false, false]);
  });

  it('is read without an exception, and is not long, whatever the details are', () => {
    const certificate = fc.record({ issuer: fc.string(), isBuiltInRoot: fc.boolean() });
    const info = fc.oneof(fc.anything(), fc.record({ certificates: fc.array(certificate) }));
    fc.assert(
      fc.property(info, (it) => {
        expect((parseForeignAuthority(it) ?? '').length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
