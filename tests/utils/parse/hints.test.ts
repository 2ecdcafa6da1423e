import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../utils/model/time.ts';
import { parseDoh } from '../../../utils/parse/doh.ts';
import { parseForeignAuthority } from '../../../utils/parse/foreign-authority.ts';
import { parseHttpDate, parseRetryAfter } from '../../../utils/parse/http-date.ts';
import { parseLocalTor } from '../../../utils/parse/local-tor.ts';
import { pageMark } from '../../../utils/parse/page-mark.ts';
import { parseHandshake } from '../../../utils/parse/phases.ts';
import { parseResolved } from '../../../utils/parse/resolved.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('the page that came', () => {
  const html = (text: string) => `<!doctype html><html><body>${text}</body></html>`;
  it.each([
    [200, html('このサイトは児童ポルノアドレスリストに掲載されているためブロックされました。'), 'icsa'],
    [451, 'Unavailable', 'legal'],
    [200, html('This website has been blocked by order of the High Court.'), 'legal'],
    [200, html('Доступ к ресурсу ограничен по решению суда'), 'legal'],
    [200, html('Bu siteye erişim engellenmiştir.'), 'legal'],
    [200, html('<form><input type="password" name="p"></form>'), 'login'],
    [200, html('Welcome to our hotel Wi-Fi. Please sign in.'), 'login'],
    [200, html('Just a moment...'), 'html'],
    [404, html('Not Found'), 'html'],
    [200, html('The ministry of defence published a report.'), 'html'],
    [200, '{"IsTor":true,"IP":"185.220.101.31"}', undefined],
    [200, '185.220.101.31\n192.42.116.187\n', undefined],
    [503, '', undefined],
    [200, 'Access to Tor is not blocked by law here', undefined],
  ])('%i %s: %s', (status, body, expected) => expect(pageMark(status, body)).toBe(expected));
});

describe('a date of HTTP', () => {
  it.each([
    ['Tue, 24 Nov 2026 12:00:00 GMT', NOW],
    ['yesterday', undefined],
    ['', undefined],
    ['2026', undefined],
    [null, undefined],
  ])('%s', (text, expected) => expect(parseHttpDate(text)).toBe(expected));

  it.each([
    ['120', NOW + 120_000],
    [' 0 ', undefined],
    ['-5', undefined],
    ['99999999', NOW + DAY_MS],
    ['Tue, 24 Nov 2026 12:05:00 GMT', NOW + 300_000],
    ['Tue, 24 Nov 2026 11:05:00 GMT', undefined],
    ['soon', undefined],
  ])('asks to wait: %s', (text, expected) => expect(parseRetryAfter(text, NOW)).toBe(expected));
});

describe('how far a request got', () => {
  it.each([
    ['sent', { fetchStart: 5, connectEnd: 9, requestStart: 9 }, 'completed'],
    ['not sent (Firefox gives the start)', { fetchStart: 5, connectEnd: 9, requestStart: 5 }, 'incomplete'],
    ['no phases (Chromium)', { fetchStart: 5, connectEnd: 0, requestStart: 0 }, undefined],
    ['no entry', undefined, undefined],
  ])('%s', (_, entry, expected) => expect(parseHandshake(entry)).toBe(expected));
});

describe('the authority that signed', () => {
  const chain = (...roots: boolean[]) => ({
    certificates: roots.map((isBuiltInRoot) => ({ issuer: 'CN=Ann Root,O="Ann, Inc."', isBuiltInRoot })),
  });
  it.each([
    ['one of the browser’s own', chain(false, true), undefined],
    ['a foreign authority', chain(false, false), 'Ann Root'],
    ['no details', undefined, undefined],
    ['no certificate', { certificates: [] }, undefined],
  ])('%s', (_, info, expected) => expect(parseForeignAuthority(info)).toBe(expected));
});

describe('a Tor client', () => {
  const page = '<html><head><title>This is a SOCKS Proxy, Not An HTTP Proxy</title></head></html>';
  it.each([
    [501, page, 'local-tor'],
    [200, page, 'unreadable'],
    [501, 'Not Implemented', 'unreadable'],
  ])('%i %s: %s', (status, body, expected) => expect(parseLocalTor({ status, body }).type).toBe(expected));
});

describe('none of them', () => {
  it('throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), fc.nat(600), (thing, text, status) => {
        parseForeignAuthority(thing);
        parseHandshake(thing);
        parseResolved(thing);
        parseDoh(text, 'a.example');
        parseHttpDate(text);
        parseRetryAfter(text, NOW);
        pageMark(status, text);
      }),
    );
  });
});
