import type { PageMark } from '../model/hints.ts';

/**
 * Texts of block pages. The patterns are our own, none is copied from a list. Japan's providers use one sentence for the
 * child-abuse list (ICSA, since 2011-04): 「…児童ポルノアドレスリストに掲載されているためブロックされました。」
 */
const ICSA = /児童ポルノ.{0,20}(?:アドレス)?リスト|インターネットコンテンツセーフティ協会|\bICSA\b/;
const LEGAL = [
  /\b(?:blocked|restricted|prohibited|unavailable for legal)\b.{0,80}\b(?:courts?|laws?|legal (?:reasons|order|request)|authorit(?:y|ies)|ministry|government)\b/is,
  /\b(?:ministry of \w+|authorities|government)\b.{0,40}\b(?:has|have)\s+(?:blocked|restricted|prohibited)\b/is,
  /\b(?:court|legal) order\b.{0,80}\b(?:blocked|restricted|prohibited)\b/is,
  /доступ.{0,60}(?:ограничен|заблокирован|запрещ)/is,
  /erişim.{0,60}engellen/is,
  /(?:internet positif|trustpositif)/i,
  /(?:依法|法令|裁判所|総務省).{0,40}(?:禁止|ブロック|遮断|封鎖|阻断)/s,
];
/**
 * Filters name themselves, or the rule: AdGuard and Kaspersky answer with 500 and 499 (their programs' own pages), PAN-OS with
 * 503 and "Web Page Blocked". Names of products alone are no mark: a page may only tell of one.
 */
const PRODUCTS =
  'adguard|avast|avg|barracuda|bitdefender|blue ?coat|checkpoint|cisco umbrella|opendns|eset|forcepoint|websense|forti(?:guard|gate|net|client)|goguardian|kaspersky|lightspeed|mcafee|nextdns|norton|palo alto|pi-?hole|securly|smoothwall|sonicwall|sophos|squidguard|untangle|watchguard|zscaler';
const DENIES = 'blocked|denied|forbidden|prohibited|restricted|not allowed';
const FILTER = [
  new RegExp(
    `\\b(?:${DENIES})\\b[\\s\\S]{0,300}\\b(?:${PRODUCTS})\\b|\\b(?:${PRODUCTS})\\b[\\s\\S]{0,300}\\b(?:${DENIES})\\b`,
    'i',
  ),
  /\b(?:web ?page|web ?site|site|url|access)\b.{0,40}\bblocked\b[\s\S]{0,300}\b(?:category|categorized|policy|administrator)\b/i,
];
const LOGIN =
  /<input\b[^>]{0,200}type=["']?password|\b(?:guest|hotel|wi-?fi|hotspot)\b.{0,120}(?:log ?in|sign ?in|accept|connect|welcome)|(?:log ?in|sign ?in|welcome).{0,120}\b(?:guest|hotel|wi-?fi|hotspot)\b/is;
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|script|title|h1|center|div|p)\b/i;

/** Whether a body is a web page. Login pages, block pages and error pages come with any status. */
export function isPage(body: string): boolean {
  return PAGE.test(body);
}

/** Characters of a page that are searched: its kind shows at the beginning. */
const SEARCHED_LENGTH = 64 * 1024;

/** Unavailable For Legal Reasons (RFC 7725). */
const LEGAL_STATUS = 451;

/** The kind of page that came in place of data; `undefined` where the body is no web page and no legal notice. */
export function pageMark(status: number, whole: string): PageMark | undefined {
  const body = whole.slice(0, SEARCHED_LENGTH);
  if (ICSA.test(body)) return 'icsa';
  if (status === LEGAL_STATUS) return 'legal';
  if (FILTER.some((text) => text.test(body))) return 'filter';
  if (!isPage(body)) return undefined;
  if (LEGAL.some((text) => text.test(isOwnError(status) ? prominent(body) : body))) return 'legal';
  return LOGIN.test(body) ? 'login' : 'html';
}

/** A server's own error, which may mention laws and authorities further down: then only what stands out counts. */
function isOwnError(status: number): boolean {
  return status === 404 || status >= 500;
}

/** The title and the headings of a page. */
function prominent(body: string): string {
  return [...body.matchAll(/<(title|h[1-3])\b[^>]{0,200}>([\s\S]{0,300}?)<\/\1>/gi)]
    .map(([, , text]) => text)
    .join('\n');
}
