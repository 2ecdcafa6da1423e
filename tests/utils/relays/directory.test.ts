import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addressOfBytes, parseAddress } from '../../../utils/parse/address.ts';
import type { DirectoryRelay, DirectorySource } from '../../../utils/relays/directory.ts';
import { crc32 } from '../../../utils/relays/format/crc32.ts';
import { decodeDirectory } from '../../../utils/relays/format/decode.ts';
import { encodeDirectory } from '../../../utils/relays/format/encode.ts';
import { steadyStep } from '../../../utils/relays/steady.ts';
import { readable, snapshotBytes } from './snapshot.ts';

const bytesOfAddress = fc.oneof(
  fc.uint8Array({ minLength: 4, maxLength: 4 }),
  fc.uint8Array({ minLength: 16, maxLength: 16 }),
);
const address = bytesOfAddress.map((bytes) => addressOfBytes([...bytes]) ?? never());
const orAddress = fc.record({ address, port: fc.integer({ min: 1, max: 65535 }) });

const relay: fc.Arbitrary<DirectoryRelay> = fc.record(
  {
    addresses: fc.array(orAddress, { maxLength: 4 }),
    country: fc.stringMatching(/^[a-z]{2}$/),
    guard: fc.boolean(),
    exit: fc.boolean(),
    guardProbability: fc.double({ min: 0, max: 1, noNaN: true }),
    as: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    steadyDays: fc.nat({ max: 6000 }),
  },
  { requiredKeys: ['addresses'] },
);

const source: fc.Arbitrary<DirectorySource> = fc.record({
  date: fc.integer({ min: 0, max: 4e12 }),
  sources: fc.array(fc.string({ unit: 'binary' })),
  licence: fc.string({ unit: 'binary' }),
  relays: fc.array(relay, { maxLength: 20 }),
  exitAddresses: fc.array(address, { maxLength: 5 }),
});

function never(): never {
  throw new Error('not an address');
}

/** What a directory promises to keep of a relay, as comparable text. */
function kept({ addresses, ...rest }: DirectoryRelay): string {
  const inOrder = [
    ...addresses.filter((or) => !or.address.includes(':')),
    ...addresses.filter((or) => or.address.includes(':')),
  ];
  return JSON.stringify([
    inOrder.map((or) => [or.address, or.port]),
    rest.country,
    rest.guard,
    rest.exit,
    rest.guardProbability,
    rest.as,
    rest.steadyDays,
  ]);
}

describe('a directory comes back as it was', () => {
  it('whatever is in it', () => {
    fc.assert(
      fc.property(source, (some) => {
        const back = readable(encodeDirectory(some));
        expect(back.relays.map(kept).sort()).toEqual(some.relays.map(kept).sort());
        expect(back).toMatchObject({ date: some.date, sources: some.sources, licence: some.licence });
        const exits = new Set(
          some.relays
            .filter(({ exit }) => exit)
            .flatMap(({ addresses }) => addresses.map((or) => or.address)),
        );
        expect([...back.exitAddresses].sort()).toEqual(
          [...new Set(some.exitAddresses)].filter((one) => !exits.has(one)).sort(),
        );
        for (const one of back.relays) expect(Object.values(one)).not.toContain(undefined);
      }),
    );
  });

  it('and gives the same bytes again', () => {
    fc.assert(
      fc.property(source, (some) => {
        const bytes = encodeDirectory(some);
        expect(encodeDirectory(readable(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe('damaged bytes', () => {
  /** The same bytes with a matching checksum. */
  function sealed(bytes: Uint8Array): Uint8Array {
    const sealing = Uint8Array.from(bytes);
    new DataView(sealing.buffer).setUint32(sealing.length - 4, crc32(sealing.subarray(0, -4)));
    return sealing;
  }

  it('one bit of a real directory', () => {
    fc.assert(
      fc.property(fc.nat(snapshotBytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = Uint8Array.from(snapshotBytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        return decodeDirectory(damaged).type === 'not-readable';
      }),
    );
  });

  it('a real directory cut short, or with something after it', () => {
    fc.assert(
      fc.property(fc.nat(snapshotBytes.length - 1), fc.uint8Array({ minLength: 1 }), (end, more) => {
        expect(decodeDirectory(snapshotBytes.subarray(0, end)).type).toBe('not-readable');
        expect(decodeDirectory(Uint8Array.from([...snapshotBytes, ...more])).type).toBe('not-readable');
      }),
      { numRuns: 30 },
    );
  });

  it('any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => decodeDirectory(bytes).type === 'not-readable'));
  });

  it('even with a right checksum nothing throws, and what is read is well formed', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(source, edits, fc.nat(3), (some, changes, cut) => {
        const whole = encodeDirectory(some);
        const damaged = Uint8Array.from(whole.subarray(0, whole.length - cut));
        for (const [at, byte] of changes) damaged[7 + (at % (damaged.length - 7))] = byte;
        const back = decodeDirectory(sealed(damaged));
        if (back.type === 'not-readable') return;
        expect(back.relays.length).toBe(back.count);
        for (const or of back.relays.flatMap(({ addresses }) => addresses)) {
          expect(parseAddress(or.address)).toBe(or.address);
          expect(or.port >= 1 && or.port <= 65535).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['nothing', new Uint8Array(), 'not-a-directory'],
    ['a web page', Uint8Array.from([...'<html>'].map((c) => c.charCodeAt(0))), 'not-a-directory'],
    ['another version', snapshotBytes.with(6, 1), 'other-version'],
    ['the start alone', snapshotBytes.slice(0, 8), 'checksum'],
    ['all but the last byte', snapshotBytes.slice(0, -1), 'checksum'],
    ['bytes after the end', sealed(Uint8Array.from([...snapshotBytes, 0, 0])), 'inconsistent'],
  ])('%s', (_, bytes, why) => {
    expect(decodeDirectory(bytes)).toEqual({ type: 'not-readable', why });
  });
});

test('CRC-32 as everybody has it', () => {
  const check = Uint8Array.from([...'123456789'].map((digit) => digit.charCodeAt(0)));
  expect(crc32(check)).toBe(0xcbf43926);
});

test.each([
  ['half a day at an address', { steadyDays: 0.5 }],
  ['a country not in ASCII', { country: 'é' }],
])('refuses to write %s', (_, odd) => {
  const one = { date: 0, sources: [], licence: '', exitAddresses: [], relays: [{ addresses: [], ...odd }] };
  expect(() => encodeDirectory(one)).toThrow(RangeError);
});

test.each([
  [-1, 0],
  [29.9, 0],
  [30, 30],
  [364, 180],
  [4000, 365],
])('%d days at an address are the step %i', (days, step) => {
  expect(steadyStep(days)).toBe(step);
});
