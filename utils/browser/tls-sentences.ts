import { browser } from 'wxt/browser';
import { isSentence, type TlsSentences } from '../parse/net-error.ts';
import { parseTlsSentences } from '../parse/tls-sentences.ts';

let table: Promise<TlsSentences> | undefined;

/** Firefox's TLS sentences, loaded when a failure's name is such a sentence; Chromium always has codes. */
export async function tlsSentences(verbatim: string): Promise<TlsSentences> {
  if (!isSentence(verbatim)) return new Map();
  table ??= fetch(browser.runtime.getURL('/tls-sentences.json'))
    .then((response) => response.text())
    .then(parseTlsSentences)
    .catch(() => new Map()); // then TLS failures stay undistinguished
  return table;
}
