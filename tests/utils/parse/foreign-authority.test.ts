import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForeignAuthority } from '../../../utils/parse/foreign-authority.ts';

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
  ])('%s', (_, told, name) => {
    expect(parseForeignAuthority(told)).toBe(name);
  });

  it.each([
    ["one of the browser's", chain(["CN=R11,O=Let's Encrypt", false], ['CN=ISRG Root X1', true])],
    ['no certificate', chain()],
    ['no chain', {}],
    ['nothing', undefined],
    ['a broken chain', { certificates: [{ issuer: 'CN=x' }] }],
  ])('not %s', (_, told) => {
    expect(parseForeignAuthority(told)).toBeUndefined();
  });

  it('is read without an exception, and is not long, whatever is told', () => {
    const certificate = fc.record({ issuer: fc.string(), isBuiltInRoot: fc.boolean() });
    const told = fc.oneof(fc.anything(), fc.record({ certificates: fc.array(certificate) }));
    fc.assert(
      fc.property(told, (it) => {
        expect((parseForeignAuthority(it) ?? '').length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
