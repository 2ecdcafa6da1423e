import { expect, it } from 'vitest';
import { isTranslated, untranslated } from '../../../utils/judge/nat64.ts';
import { address } from '../relays/small.ts';

it.each([
  ['64:ff9b::cb00:7107', '203.0.113.7'],
  ['64:ff9b::7f00:1', '127.0.0.1'],
  ['64:ff9b::7', '0.0.0.7'],
])('%s is %s behind a translator', (six, four) => {
  expect(untranslated(address(six))).toBe(four);
  expect(isTranslated(address(six))).toBe(true);
});

it.each(['203.0.113.7', '2001:db8::7', '64:ff9b:1::7', '64:ff9b::1:cb00:7107', '2001:64:ff9b::7'])(
  '%s is itself',
  (text) => {
    expect(untranslated(address(text))).toBe(text);
    expect(isTranslated(address(text))).toBe(false);
  },
);
