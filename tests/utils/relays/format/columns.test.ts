import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../../../utils/relays/format/byte-reader.ts';
import { addressLists } from '../../../../utils/relays/format/columns/addresses.ts';
import { fractions, numbers, words } from '../../../../utils/relays/format/columns/dictionary.ts';
import { flagsOfNumber } from '../../../../utils/relays/format/columns/flags.ts';
import { ipv4 } from '../../../../utils/relays/format/columns/ipv4.ts';
import { ipv6 } from '../../../../utils/relays/format/columns/ipv6.ts';
import { planes } from '../../../../utils/relays/format/columns/planes.ts';
import { takePorts } from '../../../../utils/relays/format/columns/ports.ts';
import { wholeNumbers } from '../../../../utils/relays/format/columns/whole-numbers.ts';
import { address } from '../small.ts';

const HUGE = [255, 255, 255, 255, 255, 255, 255, 15]; // 2^53 - 1

describe('bytes that no writer wrote are damaged', () => {
  test.each<[string, number[], (from: ByteReader) => unknown]>([
    ['a byte after the end', [], (from) => from.byte()],
    ['a number that goes on after the end', [128], (from) => from.varint()],
    ['a number beyond 2^53 - 1', HUGE.with(7, 16), (from) => from.varint()],
    ['a number without end', Array(400).fill(255), (from) => from.varint()],
    ['a text longer than what is left', [3, 97, 98], (from) => from.text()],
    ['half a fraction', [1, 63, 240], (from) => fractions.take(1, from)],
    ['more values than bytes', HUGE, (from) => wholeNumbers.take(9e15, from)],
    ['a list of more than what is left', [...HUGE, 0], (from) => addressLists.take(1, from)],
    ['IPv4 below 0.0.0.0', [1], (from) => ipv4.take(1, from)],
    ['IPv4 above 255.255.255.255', [128, 128, 128, 128, 32], (from) => ipv4.take(1, from)],
    ['a first IPv6 that shares bytes', [2, ...Array(16).fill(1)], (from) => ipv6.take(1, from)],
    ['an IPv6 that shares 17 bytes', [0, 17, ...Array(16).fill(1)], (from) => ipv6.take(2, from)],
    ['half an IPv6', [0, 1, 2], (from) => ipv6.take(1, from)],
    ['a word that is not in the list', [1, 1, 97, 2], (from) => words.take(1, from)],
    ['a number that is not in the list', [1, 97, 2], (from) => numbers.take(1, from)],
    ['planes without end', [1, 7], (from) => planes.take(1, from)],
    ['another mark than 1 before a plane', [2, 7, 0], (from) => planes.take(1, from)],
    ['half a plane', [1, 1, 2], (from) => planes.take(3, from)],
    [
      'planes of a number beyond 2^53 - 1',
      [...Array(14).fill([1, 255]).flat(), 0],
      (from) => planes.take(1, from),
    ],
    ['port 0', [0], (from) => takePorts([[address('192.0.2.1')]], from)],
    ['port 65536', [128, 128, 4], (from) => takePorts([[address('192.0.2.1')]], from)],
  ])('%s', (_, bytes, take) => {
    const from = new ByteReader(Uint8Array.from(bytes));
    take(from);
    expect(from.damaged).toBe(true);
  });
});

describe('the limits themselves are not', () => {
  test.each<[string, number[], (from: ByteReader) => unknown, unknown]>([
    ['2^53 - 1', HUGE, (from) => from.varint(), Number.MAX_SAFE_INTEGER],
    ['255.255.255.255', [254, 255, 255, 255, 31], (from) => ipv4.take(1, from), ['255.255.255.255']],
    ['an IPv6 twice', [0, 16, ...Array(16).fill(0)], (from) => ipv6.take(2, from), ['::', '::']],
    ['numbers far apart', [2, 5, 127, 0, 1, 2], (from) => numbers.take(3, from), [undefined, 5, 132]],
    ['no plane where all are missing', [0], (from) => planes.take(2, from), [undefined, undefined]],
    ['two planes', [1, 0, 1, 1, 0, 1, 0], (from) => planes.take(2, from), [undefined, 256]],
    ['a word that is missing', [1, 1, 97, 0, 1], (from) => words.take(2, from), [undefined, 'a']],
    [
      'port 65535, and 1 beside it',
      [255, 255, 3, 251, 255, 7],
      (from) => takePorts([[address('192.0.2.1'), address('2001:db8::1')]], from),
      [
        [
          { address: '192.0.2.1', port: 65535 },
          { address: '2001:db8::1', port: 1 },
        ],
      ],
    ],
  ])('%s', (_, bytes, take, value) => {
    const from = new ByteReader(Uint8Array.from(bytes));
    expect(take(from)).toEqual(value);
    expect([from.damaged, from.left]).toEqual([false, 0]);
  });
});

test('flags have nine numbers', () => {
  expect(flagsOfNumber(8)).toEqual({ guard: undefined, exit: undefined });
  expect(flagsOfNumber(9)).toBeUndefined();
});
