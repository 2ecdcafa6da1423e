import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Address } from '../../../utils/model/address.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import { type OnionooDocument, parseOnionoo, relaysAt } from '../../../utils/parse/onionoo.ts';

const sample = readFileSync('tests/data/onionoo-details.sample.2026-09-04.json', 'utf8');
const fingerprint = '0008D9640FE4947F73E355F67E20C2D290BBC72C';
const plain = { fingerprint, or_addresses: ['1.2.3.4:443'] };

function documentOf(...relays: unknown[]): OnionooDocument {
  return readable(JSON.stringify({ relays_published: '2026-09-04 03:00:00', relays }));
}

function readable(body: string): OnionooDocument {
  const document = parseOnionoo(body);
  if (document.type !== 'relays') throw new Error(document.why);
  return document;
}

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('the sample of 2026-09-04', () => {
  const document = readable(sample);

  it('has nine relays and its date', () => {
    expect(document.published).toBe(Date.UTC(2026, 8, 4, 3));
    expect(document.relays.map((relay) => relay.nickname)).toEqual([
      'BaumiMiddleRelays',
      'Quintex152',
      'seele',
      'donottouchtheconfig',
      'SENDNOOSEplz',
      'titamon3',
      'skylarkRelay',
      '9g4net3',
      'masterp',
    ]);
    expect(document.dropped).toBe(0);
  });

  it('knows all of an exit', () => {
    expect(document.relays[1]).toEqual({
      fingerprint,
      nickname: 'Quintex152',
      addresses: [
        { address: '204.8.96.141', port: 444 },
        { address: '2620:7:6003::141', port: 81 },
      ],
      exitAddresses: ['204.8.96.141'],
      country: 'us',
      guard: true,
      exit: true,
      running: true,
      guardProbability: 1.1605836e-7,
      as: 62_744,
      firstSeen: Date.UTC(2026, 6, 3, 1),
      lastMoved: Date.UTC(2026, 6, 30, 11),
    });
  });

  it('leaves missing what was missing', () => {
    const stopped = document.relays[6];
    expect(stopped).toMatchObject({ nickname: 'skylarkRelay', running: false, exit: false, guard: true });
    expect(stopped).not.toHaveProperty('guardProbability');
  });

  it('finds by IPv4 and IPv6, exactly', () => {
    const exit = { fingerprint, nickname: 'Quintex152', country: 'us', guard: true, exit: true };
    expect(relaysAt(document, address('204.8.96.141'))).toEqual([exit]);
    expect(relaysAt(document, address('2620:7:6003:0::141'))).toEqual([exit]);
    expect(relaysAt(document, address('204.8.96.14'))).toEqual([]);
    expect(relaysAt(document, address('2620:7:6003::1410'))).toEqual([]);
  });
});

describe('the relays at an address', () => {
  test.each([
    ['an OR address, no flags', plain, '1.2.3.4', undefined],
    ['an OR address, no Exit flag', { ...plain, flags: ['Fast'] }, '1.2.3.4', false],
    ['an OR address, Exit flag', { ...plain, flags: ['Exit'] }, '1.2.3.4', true],
    ['seen exiting, no Exit flag', { ...plain, flags: [], exit_addresses: ['5.6.7.8'] }, '5.6.7.8', true],
    ['seen exiting elsewhere', { ...plain, flags: [], exit_addresses: ['5.6.7.8'] }, '1.2.3.4', false],
    ['seen exiting, no flags', { ...plain, exit_addresses: ['1.2.3.4'] }, '1.2.3.4', true],
  ])('%s', (_, record, text, exit) => {
    const [relay] = relaysAt(documentOf(record), address(text));
    expect(relay?.fingerprint).toBe(fingerprint);
    expect(relay?.exit).toBe(exit);
  });
});

describe('a record', () => {
  test.each([
    ['no object', 7],
    ['no fingerprint', { or_addresses: ['1.2.3.4:443'] }],
    ['a short fingerprint', { ...plain, fingerprint: fingerprint.slice(1) }],
    ['no addresses', { fingerprint }],
    ['an empty list of addresses', { ...plain, or_addresses: [] }],
    ['an address without port', { ...plain, or_addresses: ['1.2.3.4'] }],
    ['one address of two unreadable', { ...plain, or_addresses: ['1.2.3.4:443', 'x:443'] }],
    ['an unreadable exit address', { ...plain, exit_addresses: ['1.2.3'] }],
  ])('with %s is dropped and counted', (_, record) => {
    const document = documentOf(plain, record);
    expect(document.relays.length).toBe(1);
    expect(document.dropped).toBe(1);
  });

  test.each([
    ['nickname', 'no spaces'],
    ['country', 'DE'],
    ['country', '??'],
    ['country', null],
    ['flags', 'Exit'],
    ['flags', null],
    ['running', 'true'],
    ['guard_probability', -0.1],
    ['guard_probability', 1.1],
    ['guard_probability', '0.1'],
    ['as', 3209],
    ['as', 'AS0'],
    ['as', 'AS4294967296'],
    ['first_seen', '2026-08-03'],
    ['last_changed_address_or_port', 'never'],
  ])('with %s = %j is one that does not tell it', (field, value) => {
    expect(documentOf({ ...plain, [field]: value })).toEqual(documentOf(plain));
  });
});

describe('not Onionoo', () => {
  test.each([
    ['', 'not-json'],
    ['<html>blocked</html>', 'not-json'],
    [sample.trimEnd().slice(0, -1), 'not-json'],
    ['null', 'not-onionoo'],
    ['[]', 'not-onionoo'],
    ['{}', 'not-onionoo'],
    ['{"relays":[]}', 'not-onionoo'],
    ['{"relays_published":"2026-09-04","relays":[]}', 'not-onionoo'],
    ['{"relays_published":"2026-13-04 03:00:00","relays":[]}', 'not-onionoo'],
    ['{"relays_published":"2026-09-04 03:00:00","relays":{}}', 'not-onionoo'],
    ['{"relays_published":"2026-09-04 03:00:00","relays":[{}]}', 'every-record-broken'],
  ])('%j: %s', (body, why) => {
    expect(parseOnionoo(body)).toEqual({ type: 'not-readable', why });
  });

  it('an empty answer is an answer', () => {
    expect(documentOf()).toMatchObject({ relays: [], dropped: 0 });
  });
});

describe('for all', () => {
  const odd = fc.oneof(fc.anything(), fc.ipV4(), fc.string());
  const record = fc.record(
    {
      fingerprint: fc.oneof(fc.constant(fingerprint), odd),
      or_addresses: fc.oneof(fc.array(fc.ipV4().map((ip) => `${ip}:1`)), fc.array(odd), odd),
      exit_addresses: fc.oneof(fc.array(fc.ipV4()), odd),
      flags: fc.oneof(fc.array(fc.constantFrom('Exit', 'Guard')), odd),
      country: odd,
      guard_probability: fc.oneof(fc.double(), odd),
    },
    { requiredKeys: [] },
  );

  it('every record is read or counted, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(record, odd)), (relays) => {
        const body = JSON.stringify({ relays_published: '2026-09-04 03:00:00', relays });
        const document = parseOnionoo(body);
        if (document.type === 'not-readable') return document.why === 'every-record-broken';
        for (const relay of document.relays) {
          for (const or of relay.addresses) {
            if (!relaysAt(document, or.address).some((at) => at.fingerprint === relay.fingerprint))
              return false;
          }
        }
        return document.relays.length + document.dropped === relays.length;
      }),
    );
  });

  it('text of any kind throws nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => parseOnionoo(body).type !== undefined));
  });

  it('a text cut anywhere is not readable', () => {
    fc.assert(
      fc.property(fc.nat(sample.trimEnd().length - 1), (end) => {
        return parseOnionoo(sample.slice(0, end)).type === 'not-readable';
      }),
    );
  });
});
