import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../utils/model/reading.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import { parseCloudflareTrace } from '../../../utils/parse/cloudflare-trace.ts';
import { dnsExitListName, parseDnsExitList } from '../../../utils/parse/dns-exit-list.ts';
import { parseExitList } from '../../../utils/parse/exit-list.ts';
import { parseTorCheck } from '../../../utils/parse/tor-check.ts';

const HTML = '<!DOCTYPE html>\n<html><body>blocked</body></html>';

function words(reading: Reading): string {
  switch (reading.type) {
    case 'unreadable':
      return reading.why;
    case 'tor-flag':
      return `${reading.isTor ? 'tor' : 'not'} ${reading.address}`;
    case 'echo':
      return `${reading.address} ${reading.tor ? 'tor' : (reading.country ?? 'nowhere')}`;
    case 'exit-list':
      return reading.exits.join(' ');
    case 'dns-exit':
      return reading.listed ? 'listed' : 'not listed';
    default:
      return reading.type;
  }
}

describe('the check API', () => {
  it.each([
    ['{"IsTor":true,"IP":"185.220.101.31"}', 'tor 185.220.101.31'],
    ['{"IsTor":false,"IP":"203.0.113.9"}', 'not 203.0.113.9'],
    ['{"IsTor":false,"IP":"2001:DB8::9"}', 'not 2001:db8::9'],
    ['{"IsTor":false,"IP":""}', 'empty-address'],
    ['{"IsTor":true,"IP":" "}', 'empty-address'],
    ['{"IsTor":"true","IP":"203.0.113.9"}', 'not-the-format'],
    ['{"IsTor":true}', 'not-the-format'],
    ['{"IsTor":true,"IP":"somewhere"}', 'not-the-format'],
    ['{"IsTor":true,"IP":"203.0.1', 'not-the-format'],
    ['null', 'not-the-format'],
    ['', 'not-the-format'],
    [HTML, 'html-instead'],
  ])('%s → %s', (body, expected) => expect(words(parseTorCheck(body))).toBe(expected));
});

describe('the exit list', () => {
  const many = Array.from({ length: 100 }, (_, index) => `192.0.2.${index}`);
  const readExits = (lines: readonly string[]) => parseExitList(`${lines.join('\n')}\n`);

  it('is read around IPv6 lines and a garbled one, and not where a share of the lines is odd', () => {
    expect(readExits([...many, '2001:db8::1', 'x'])).toEqual({ type: 'exit-list', exits: many });
    expect(readExits([...many, 'a', 'b', 'c'])).toMatchObject({ type: 'unreadable' });
  });

  it.each([
    ['185.220.101.31\n192.42.116.187\n', '185.220.101.31 192.42.116.187'],
    ['# a comment\r\n185.220.101.31\r\n\r\n', '185.220.101.31'],
    ['185.220.101.31\n185.220.101.31\n', '185.220.101.31'],
    ['185.220.101.31\n192.42.116.18', 'too-short'],
    ['185.220.101.31', 'too-short'],
    ['# nothing\n', 'too-short'],
    ['', 'too-short'],
    ['185.220.101.31\nand so on\n', 'not-the-format'],
    ['2001:db8::1\n', 'not-the-format'],
    [`${HTML}\n`, 'html-instead'],
    [HTML, 'html-instead'],
  ])('%j → %s', (body, expected) => expect(words(parseExitList(body))).toBe(expected));
});

describe("Cloudflare's trace", () => {
  it.each([
    ['ip=185.220.101.31\nloc=T1\n', '185.220.101.31 tor'],
    ['ip=203.0.113.9\nloc=JP\n', '203.0.113.9 jp'],
    ['ip=203.0.113.9\nloc=XX\n', '203.0.113.9 nowhere'],
    ['ip=2405:8100:8000:5ca1::1\nloc=XX\n', '2405:8100:8000:5ca1::1 tor'],
    ['ip=2405:8100:8001::1\nloc=XX\n', '2405:8100:8001::1 nowhere'],
    ['loc=T1\n', 'not-the-format'],
    ['ip=\nloc=T1\n', 'not-the-format'],
    ['ip=203.0.113.9\n', 'not-the-format'],
    ['ip=203.0.113.9\nloc=<b>\n', 'not-the-format'],
    [HTML, 'html-instead'],
  ])('%j → %s', (body, expected) => expect(words(parseCloudflareTrace(body))).toBe(expected));
});

describe('the DNS exit list', () => {
  const name = dnsExitListName(
    parseAddress('185.220.101.34') ??
      (() => {
        throw new Error('no address');
      })(),
  );
  const answer = (fields: object) => JSON.stringify({ Question: [{ name: `${name}.` }], ...fields });
  const a = (data: string) => ({ Status: 0, Answer: [{ name, type: 1, data }] });

  it('asks for the address reversed', () => expect(name).toBe('34.101.220.185.dnsel.torproject.org'));
  it.each([
    [answer(a('127.0.0.2')), 'listed'],
    [answer(a('127.0.0.7')), 'listed'],
    [answer({ Status: 3 }), 'not listed'],
    [answer(a('127.0.0.1')), 'resolver-failed'],
    [answer(a('198.51.100.80')), 'resolver-failed'],
    [answer({ Status: 0 }), 'resolver-failed'],
    [answer({ Status: 2 }), 'resolver-failed'],
    [answer({ Status: 5 }), 'resolver-failed'],
    [JSON.stringify({ Status: 3, Question: [{ name: 'example.com.' }] }), 'other-question'],
    [JSON.stringify({ Status: 3 }), 'not-the-format'],
    [HTML, 'html-instead'],
  ])('%s → %s', (body, expected) => expect(words(parseDnsExitList(body, name))).toBe(expected));
});
