import { browser } from 'wxt/browser';
import { isSentence, type TlsSentences } from '../parse/net-error.ts';
import { parseTlsSentences } from '../parse/tls-sentences.ts';

let table: Promise<TlsSentences> | undefined;

/** Firefox's sentences, loaded the first time a failure is told as one; Chromium never does. */
export async function tlsSentences(verbatim: string): Promise<TlsSentences> {
  if (!isSentence(verbatim)) return new Map();
  table ??= fetch(browser.runtime.getURL('/tls-sentences.json'))
    .then((response) => response.text())
    .then(parseTlsSentences)
    .catch(() => new Map()); // then a TLS failure is told apart no further
  return table;
}
