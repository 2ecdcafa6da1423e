import { expect, test } from 'vitest';
import { lookUpIn } from '../../../utils/relays/look-up.ts';
import { address, directory, relay } from './small.ts';

const { date, find, isNearExit } = lookUpIn(
  directory(
    [
      relay(['192.0.2.1', '2001:db8::1'], { country: 'de', guard: false, exit: true }),
      relay(['192.0.2.2'], { country: 'jp', guard: true, exit: false, guardProbability: 0.1 }),
      relay(['192.0.2.3']),
      relay(['192.0.2.1'], { country: 'de', guard: false, exit: false }),
      relay(['192.0.2.4', '192.0.2.4'], { exit: false }),
      relay(['192.0.2.5'], { country: 'us', exit: false }),
    ],
    { date: 1234, exitAddresses: [address('192.0.2.5'), address('192.0.2.9')] },
  ),
);

const exit = { country: 'de', guard: false, exit: true };

test.each([
  ['two relays on one address', '192.0.2.1', [exit, { country: 'de', guard: false, exit: false }]],
  ['by IPv6', '2001:db8::1', [exit]],
  ['a guard; no figures', '192.0.2.2', [{ country: 'jp', guard: true, exit: false }]],
  ['nothing known but the address', '192.0.2.3', [{}]],
  ['two ports, one relay', '192.0.2.4', [{ exit: false }]],
  ['no Exit flag, but seen exiting', '192.0.2.5', [{ country: 'us', exit: true }]],
  ['not an OR address, but seen exiting', '192.0.2.9', [{ exit: true }]],
  ['not a relay', '192.0.2.10', []],
  ['a longer address', '192.0.2.20', []],
])('%s', (_, text, relays) => {
  expect(find(address(text))).toEqual(relays);
});

test('has the date of the directory', () => {
  expect(date).toBe(1234);
});

test.each([
  ['an exit in the same /64', '2001:db8::99', true],
  ['another /64', '2001:db8:0:1::1', false],
  ['IPv4', '192.0.2.20', false],
])('knows whether an exit is near: %s', (_, text, isNear) => {
  expect(isNearExit(address(text))).toBe(isNear);
});
