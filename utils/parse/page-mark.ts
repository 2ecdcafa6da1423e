import type { PageMark } from '../model/signs.ts';

/**
 * What block pages say of themselves; own patterns, none of them copied from a list. Japan's providers use one
 * sentence for the child-abuse list (ICSA, since 2011-04): 「…児童ポルノアドレスリストに掲載されているためブロックされました。」
 */
const ICSA = /児童ポルノ.{0,20}(?:アドレス)?リスト|インターネットコンテンツセーフティ協会|\bICSA\b/;
const LEGAL = [
  /\b(?:blocked|restricted|prohibited|unavailable)\b.{0,80}\b(?:courts?|laws?|legal (?:reasons|order|request)|authorit(?:y|ies)|ministry|government)\b/is,
  /\b(?:ministry of \w+|authorities|government)\b.{0,40}\b(?:has|have)\s+(?:blocked|restricted|prohibited)\b/is,
  /\b(?:court|legal) order\b.{0,80}\b(?:blocked|restricted|prohibited)\b/is,
  /доступ.{0,60}(?:ограничен|заблокирован|запрещ)/is,
  /erişim.{0,60}engellen/is,
  /(?:internet positif|trustpositif)/i,
  /(?:依法|法令|裁判所|総務省).{0,40}(?:禁止|ブロック|遮断|封鎖|阻断)/s,
];
const LOGIN =
  /<input\b[^>]{0,200}type=["']?password|\b(?:guest|hotel|wi-?fi|hotspot)\b.{0,120}(?:log ?in|sign ?in|accept|connect|welcome)|(?:log ?in|sign ?in|welcome).{0,120}\b(?:guest|hotel|wi-?fi|hotspot)\b/is;
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|script|title|h1|center|div|p)\b/i;

/** Whether a body is a web page: login pages, block pages and error pages arrive with any status. */
export function isPage(body: string): boolean {
  return PAGE.test(body);
}

/** Characters: what a page is, it says at its beginning. */
const BEGINNING = 64 * 1024;

/** Unavailable For Legal Reasons (RFC 7725). */
const LEGAL_STATUS = 451;

/** What a body looks like where data was due; `undefined` where it is no web page and no legal notice. */
export function pageMark(status: number, whole: string): PageMark | undefined {
  const body = whole.slice(0, BEGINNING);
  if (ICSA.test(body)) return 'icsa';
  if (status === LEGAL_STATUS) return 'legal';
  if (!isPage(body)) return undefined;
  if (LEGAL.some((text) => text.test(body))) return 'legal';
  return LOGIN.test(body) ? 'login' : 'html';
}
