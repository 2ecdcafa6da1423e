import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_MARKS } from '../../../utils/model/hints.ts';
import { pageMark } from '../../../utils/parse/page-mark.ts';

function page(title: string, body: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title></head>\n<body>${body}</body></html>`;
}

const CASES: readonly (readonly [name: string, status: number, body: string, mark: string])[] = [
  // Japan's child-abuse list
  [
    'ICSA',
    200,
    page('ブロック', '<p>このサイトは児童ポルノアドレスリストに掲載されているためブロックされました。'),
    'icsa',
  ],
  [
    'ICSA, named',
    403,
    page('お知らせ', '<p>一般社団法人インターネットコンテンツセーフティ協会が作成したリストに基づき…'),
    'icsa',
  ],
  // blocked by law or order
  ['451 without a word', 451, '', 'legal'],
  ['451 in plain text', 451, 'Unavailable For Legal Reasons', 'legal'],
  [
    'English, court',
    200,
    page('Blocked', '<p>Access to this website has been blocked by order of the court.'),
    'legal',
  ],
  [
    'English, ministry',
    200,
    page('Notice', '<p>The Ministry of Communications has\nrestricted this website.'),
    'legal',
  ],
  [
    'Russian',
    200,
    page(
      'Доступ ограничен',
      '<p>Доступ к информационному ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ',
    ),
    'legal',
  ],
  [
    'Russian, blocked',
    200,
    page('Внимание', '<p>Доступ к запрашиваемому ресурсу заблокирован по решению органов власти.'),
    'legal',
  ],
  [
    'Turkish',
    200,
    page('Erişim engeli', '<p>Bu internet sitesine 5651 sayılı Kanun uyarınca erişim engellenmiştir.'),
    'legal',
  ],
  ['Indonesian', 200, page('Internet Positif', '<p>Situs ini tidak dapat diakses.'), 'legal'],
  [
    'Japanese, court',
    200,
    page('お知らせ', '<p>裁判所の決定により、このサイトへのアクセスは遮断されています。'),
    'legal',
  ],
  ['Chinese', 200, page('提示', '<p>该网站依法被禁止访问。'), 'legal'],
  // wants a login
  ['hotel', 200, page('Hotel Aurora', '<p>Welcome! Please log in to our guest Wi-Fi.'), 'login'],
  ['password', 200, page('Portal', '<form><input name=user><input name=pw type="password"></form>'), 'login'],
  ['terms', 200, page('Free WiFi', '<p>Accept the terms and connect.'), 'login'],
  // any other page
  [
    'challenge',
    403,
    page(
      'Just a moment...',
      '<div id="challenge-error-text">Enable JavaScript and cookies to continue</div>',
    ),
    'html',
  ],
  [
    'firewall',
    403,
    page(
      'Attention Required! | Cloudflare',
      '<h1>Sorry, you have been blocked</h1><p>You are unable to access torproject.org. This website is using a security service to protect itself from online attacks.',
    ),
    'html',
  ],
  [
    'not found',
    404,
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>',
    'html',
  ],
  [
    'overloaded',
    503,
    '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body></body></html>',
    'html',
  ],
  [
    'default page',
    200,
    page(
      'Welcome to nginx!',
      '<h1>Welcome to nginx!</h1><p>If you see this page, the web server is installed.',
    ),
    'html',
  ],
  ['after a comment', 200, '<!-- x -->\n<html><body>x</body></html>', 'html'],
  ['after a byte order mark', 200, '\uFEFF<!doctype html><p>x', 'html'],
];

describe('the mark of a page', () => {
  it.each(CASES)('%s', (_, status, body, mark) => {
    expect(pageMark(status, body)).toBe(mark);
  });

  it.each([
    ['nothing', 200, ''],
    ['data', 200, '{"IsTor":false,"IP":"203.0.113.7"}'],
    ['an address list', 200, '185.220.101.34\n192.42.116.187\n'],
    ['plain words', 403, 'Forbidden'],
    ['plain words about law', 500, 'blocked by order of the court'],
    ['a page in quotes', 200, '{"error":"<html>blocked by law</html>"}'],
  ])('none: %s', (_, status, body) => {
    expect(pageMark(status, body)).toBeUndefined();
  });

  it('is found without an exception, whatever comes', () => {
    const words = fc.constantFrom(
      '<html>',
      '<input type=password',
      'blocked',
      'law',
      ' ',
      'guest',
      'log in',
      '児童ポルノ',
      'リスト',
    );
    const body = fc.oneof(
      fc.string(),
      fc.array(words).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(fc.integer(), body, (status, text) => {
        const mark = pageMark(status, text);
        expect(mark === undefined || PAGE_MARKS.includes(mark)).toBe(true);
      }),
    );
  });
});
