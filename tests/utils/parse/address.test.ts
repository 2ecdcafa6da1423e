import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { familyOf } from '../../../utils/model/address.ts';
import {
  addressOfBytes,
  bytesOf,
  isGlobal,
  parseAddress,
  parseOrAddress,
  rangeOf,
} from '../../../utils/parse/address.ts';

describe('reads every usual form', () => {
  test.each([
    ['185.220.101.31', '185.220.101.31'],
    [' 185.220.101.31\n', '185.220.101.31'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['2620:7:6003::141', '2620:7:6003::141'],
    ['[2620:7:6003::141]', '2620:7:6003::141'],
    [' [2620:7:6003::141] ', '2620:7:6003::141'],
    ['2620:0007:6003:0000:0000:0000:0000:0141', '2620:7:6003::141'],
    ['2A02:810C:82:AA00:BE24:11FF:FE7F:E9A3', '2a02:810c:82:aa00:be24:11ff:fe7f:e9a3'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::FFFF:102:304', '1.2.3.4'],
    ['[::ffff:1.2.3.4]', '1.2.3.4'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
  ])('%j is %s', (text, canonical) => {
    expect(parseAddress(text)).toBe(canonical);
  });
});

describe('refuses what programs read differently, and what is none', () => {
  test.each([
    '',
    ' ',
    '1.2',
    '1.2.3',
    '1.2.3.4.5',
    '16909060',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '01.2.3.4',
    '256.1.1.1',
    '1.2.3.-4',
    '1.2.3.4:443',
    '[1.2.3.4]',
    '1.2.3.4/32',
    '1.2.3.4%eth0',
    '１.2.3.4',
    'fe80::1%eth0',
    'fe80::1%25eth0',
    '2001:db8::/32',
    '[2001:db8::1]:443',
    '[2001:db8::1',
    '2001:db8::1]',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':1:2:3:4:5:6:7',
    '12345::',
    'g::1',
    ':',
    ':::',
    '::ffff:1.2.3',
    '::ffff:0x7f.0.0.1',
    '::ffff:01.2.3.4',
    '::ffff:256.2.3.4',
    'localhost',
    undefined,
    null,
    16909060,
    {},
    ['1.2.3.4'],
  ])('%j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('OR addresses', () => {
  test.each([
    ['91.66.247.27:9006', '91.66.247.27', 9006],
    ['[2620:7:6003::141]:81', '2620:7:6003::141', 81],
    ['1.2.3.4:65535', '1.2.3.4', 65535],
  ])('%s', (text, address, port) => {
    expect(parseOrAddress(text)).toEqual({ address, port });
  });

  test.each([
    '1.2.3.4',
    '1.2.3.4:',
    '1.2.3.4:0',
    '1.2.3.4:080',
    '1.2.3.4:65536',
    '1.2.3.4:1e3',
    '[::1]',
    '::1:443',
    '2620:7:6003::141:81',
    ':443',
    '[]:443',
    'host:443',
    undefined,
    443,
  ])('refuses %j', (text) => {
    expect(parseOrAddress(text)).toBeUndefined();
  });
});

describe('ranges', () => {
  test.each([
    ['185.220.101.31', 'unicast'],
    ['2620:7:6003::141', 'unicast'],
    ['10.0.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['127.0.0.2', 'loopback'],
    ['::1', 'loopback'],
    ['fe80::1', 'linkLocal'],
    ['fd00::1', 'uniqueLocal'],
    ['0.0.0.0', 'unspecified'],
    ['198.51.100.1', 'reserved'],
    ['::ffff:10.0.0.1', 'private'],
  ])('%s is %s', (text, range) => {
    const address = parseAddress(text);
    expect(address && [rangeOf(address), isGlobal(address)]).toEqual([range, range === 'unicast']);
  });
});

describe('for all', () => {
  it('never throws, whatever comes', () => {
    const nearly = fc.stringMatching(/^[[\]0-9a-fx:.% /]{0,50}$/);
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), nearly, fc.ipV6(), fc.ipV4Extended()), (text) => {
        const address = parseAddress(text);
        parseOrAddress(text);
        if (address === undefined) return;
        expect(parseAddress(address)).toBe(address);
        rangeOf(address);
      }),
      { numRuns: 3000 },
    );
  });

  it('IPv4 text is its own canonical text', () => {
    fc.assert(fc.property(fc.ipV4(), (text) => parseAddress(text) === text));
  });

  // Groups of few kinds: many runs of zeros, which is where canonical forms go wrong.
  it("agrees with the URL parser's canonical IPv6", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 1, 0xffff, 0xdb8), { minLength: 8, maxLength: 8 }),
        (groups) => {
          const text = groups.map((group) => group.toString(16)).join(':');
          const address = parseAddress(text.toUpperCase());
          if (address === undefined || familyOf(address) === 4) return text.startsWith('0:0:0:0:0:ffff:');
          return `[${address}]` === new URL(`http://[${text}]/`).hostname;
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('bytes there and back', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const bytes = fc.oneof(
      fc.array(byte, { minLength: 4, maxLength: 4 }),
      fc.array(fc.oneof(fc.constant(0), byte), { minLength: 16, maxLength: 16 }),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        const address = addressOfBytes(some);
        if (address === undefined) return false;
        expect(parseAddress(address)).toBe(address);
        expect(bytesOf(address).length).toBe(familyOf(address) === 4 ? 4 : 16);
        if (bytesOf(address).length === some.length) expect(bytesOf(address)).toEqual(some);
        return true;
      }),
    );
  });

  it.each([[[]], [[1, 2, 3]], [[1, 2, 3, 256]], [[1, 2, 3, 0.5]], [[1, 2, 3, Number.NaN]]])(
    'no address of bytes %j',
    (bytes) => {
      expect(addressOfBytes(bytes)).toBeUndefined();
    },
  );
});
