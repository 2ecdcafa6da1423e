import { describe, expect, it } from 'vitest';
import { BRIDGE_FAULTS, BRIDGE_NOTES } from '../../../utils/model/bridge-line.ts';
import { readBridges } from '../../../utils/ways/read-bridges.ts';
import { FAULTY, NOTED } from './faulty.ts';
import { GOOD } from './lines.ts';

const { obfs4, vanilla } = GOOD;

const only = (text: string, relays: readonly string[] = []) => {
  const { lines, count } = readBridges(text, (address) => relays.includes(address));
  expect(count, text).toBe(1);
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  return line;
};
const typesOf = (list: readonly { type: string; what?: string }[]) =>
  list.map(({ type, what }) => (what === undefined ? type : `${type} ${what}`));

describe('a good line', () => {
  it.each(Object.entries(GOOD))('of %s has its kind and no fault', (kind, text) => {
    const line = only(text);
    expect(line.kind).toBe(kind satisfies string);
    expect(line.faults).toEqual([]);
  });

  it('has its fields', () => {
    expect(only(GOOD.webtunnel)).toMatchObject({
      number: 1,
      kind: 'webtunnel',
      transport: 'webtunnel',
      address: '2001:db8::1',
      port: 443,
      fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567',
    });
    expect(only(GOOD.webtunnel).args.get('url')).toBe('https://site.example.org/aSecretPath');
  });
});

describe('a faulty line', () => {
  it.each(FAULTY)('%s, alone: %s', (fault, text, kind) => {
    const line = only(text);
    expect(line.kind).toBe(kind);
    expect(typesOf(line.faults)).toContain(fault);
    // A line without an address lacks all else, too.
    if (fault !== 'no-address') expect(typesOf(line.faults)).toEqual([fault]);
  });

  it('is in this table for each fault that there is', () => {
    const named = new Set(FAULTY.map(([fault]) => fault.split(' ')[0]));
    expect([...named].sort()).toEqual([...BRIDGE_FAULTS].sort());
  });

  it('has each of its faults named', () => {
    const line = only('obfs4 5.6.7:0 0123 cert=AB iat-mode=9');
    expect(typesOf(line.faults)).toEqual([
      'not-an-address',
      'fingerprint-length 4',
      'cert-length 2',
      'iat-mode',
    ]);
  });
});

describe('a note', () => {
  it.each(NOTED)('%s: %s', (note, text) => {
    const line = only(text, ['5.6.7.8']);
    expect(typesOf(line.notes)).toContain(note);
    expect(line.faults).toEqual([]);
    expect(typesOf(only(obfs4).notes)).toEqual([]);
  });

  it('is in this table for each that there is', () => {
    const named = new Set(['twice', ...NOTED.map(([note]) => note.split(' ')[0])]);
    expect([...named].sort()).toEqual([...BRIDGE_NOTES].sort());
  });

  it('says where a line stands a second time', () => {
    const { lines } = readBridges(`${obfs4}\n${vanilla}\n${obfs4}`);
    expect(lines.map(({ notes }) => typesOf(notes).includes('twice'))).toEqual([false, false, true]);
  });
});
