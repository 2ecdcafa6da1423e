import { describe, expect, it, test } from 'vitest';
import { newRedact } from '../../../utils/export/redact.ts';
import { shorten } from '../../../utils/export/shorten.ts';
import type { Address } from '../../../utils/model/address.ts';
import { parseAddress } from '../../../utils/parse/address.ts';

const set = (...texts: string[]) => new Set(texts.map(address));
function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new TypeError(text);
  return parsed;
}

const redact = newRedact({
  own: set('203.0.113.7', '2001:db8:12:34::7', '1.0.0.1'),
  named: set('185.220.101.34', '1.1.1.1', '2606:4700:4700::1111', '127.0.0.1', '1.0.0.1'),
});

describe('an address is shortened', () => {
  test.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['2001:db8:12:34::7', '2001:db8:12::/48'],
    ['2002:cb00:7107::1', '2002:cb00:7100::/40'],
    ['64:ff9b::203.0.113.7', '64:ff9b::/48'],
    ['2001:0:4136:e378:8000:63bf:34ff:8ef8', '2001:0:4136::/48'],
    ['192.168.1.1', '[private]'],
    ['127.0.0.1', '[private]'],
    ['100.64.0.9', '[private]'],
    ['169.254.3.3', '[private]'],
    ['0.0.0.0', '[private]'],
    ['fe80::1', '[private]'],
    ['fd00::1', '[private]'],
    ['::1', '[private]'],
  ])('%s is %s', (text, short) => {
    expect(shorten(address(text))).toBe(short);
  });
});

describe('the person’s own address goes, however it is spelled', () => {
  test.each([
    ['Your address is 203.0.113.7.', 'Your address is 203.0.113.0/24.'],
    ['203.0.113.7:443', '203.0.113.0/24:443'],
    ['p203.0.113.7x', 'p203.0.113.0/24x'],
    ['host-203-0-113-7.isp.example', 'host-203.0.113.0/24.isp.example'],
    ['7.113.0.203.dnsel.torproject.org', '203.0.113.0/24.dnsel.torproject.org'],
    ['7-113-0-203.isp.example', '203.0.113.0/24.isp.example'],
    ['name=7.113.0.203', 'name=203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['x::ffff:cb00:7107', 'x::ffff:203.0.113.0/24'],
    ['CB007107.isp.example', '203.0.113.0/24.isp.example'],
    ['http://3405803783/', 'http://203.0.113.0/24/'],
    ['203.000.113.007', '203.0.113.0/24'],
    ['9.203.0.113.7', '[private]'],
    ['[2001:DB8:12:34::7]:443', '[2001:db8:12::/48]:443'],
    ['2001:0db8:0012:0034:0000:0000:0000:0007', '2001:db8:12::/48'],
    ['search=2001%3Adb8%3A12%3A34%3A%3A7&type=relay', 'search=2001:db8:12::/48&type=relay'],
    ['2001-db8-12-34--7.ipv6-literal.net', '2001:db8:12::/48.ipv6-literal.net'],
    ['peer2001:db8:12:34::7', 'peer2001:db8:12::/48'],
    ['20010db8001200340000000000000007', '2001:db8:12::/48'],
    ['7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.4.3.0.0.2.1.0.0.8.b.d.0.1.0.0.2.ip6.arpa', '2001:db8:12::/48.ip6.arpa'],
    ['https://1.0.0.1/', 'https://1.0.0.0/24/'],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });
});

describe('any other address goes unless it may be named', () => {
  test.each([
    ['198.51.100.80 and 10.0.0.138', '198.51.100.0/24 and [private]'],
    ['http://192.168.0.1', 'http://[private]'],
    ['5.100.51.198.in-addr.arpa', '198.51.100.0/24.in-addr.arpa'],
    ['2a01:4f8::1', '2a01:4f8::/48'],
    ['fe80::1%eth0', '[private]%eth0'],
    ['exit 185.220.101.34, asked 1.1.1.1', 'exit 185.220.101.34, asked 1.1.1.1'],
    ['34.101.220.185.dnsel.torproject.org', '34.101.220.185.dnsel.torproject.org'],
    ['https://[2606:4700:4700::1111]/cdn-cgi/trace', 'https://[2606:4700:4700::1111]/cdn-cgi/trace'],
    ['http://127.0.0.1:9050/', 'http://127.0.0.1:9050/'],
    ['185.220.101.3', '185.220.101.0/24'],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });
});

describe('what is no address stays', () => {
  test.each([
    'net::ERR_NAME_NOT_RESOLVED',
    'abc::ERR_FAILED',
    'NS_ERROR_NET_RESET',
    'no answer within 12000 ms',
    '2026-11-23 05:00:12',
    'Chrome/156.0.8078.79',
    'Exposure for Tor 0.1.0',
    '300.1.2.3',
    'name-google@check.torproject.org',
    'A'.repeat(40),
    '',
  ])('%j', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('is read in linear time', () => {
    const begun = performance.now();
    redact('1.2.3.'.repeat(20_000));
    redact('ab:'.repeat(20_000));
    redact('%3a'.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
