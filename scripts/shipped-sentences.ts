import { fingerprintOf } from '../utils/parse/sentence-fingerprint.ts';

/**
 * `public/tls-sentences.json` as it is packed: a fingerprint in place of each sentence.
 * @throws Error where sentences of two failures have the same fingerprint
 */
export function shippedSentences(text: string): string {
  const table: Readonly<Record<string, readonly string[]>> = JSON.parse(text);
  const failures = new Map<string, string>();
  for (const [failure, sentences] of Object.entries(table)) {
    for (const sentence of sentences) {
      const known = failures.get(fingerprintOf(sentence)) ?? failure;
      if (known !== failure) throw new Error(`The fingerprint of "${sentence}" is that of another failure.`);
      failures.set(fingerprintOf(sentence), failure);
    }
  }
  const shipped = Object.keys(table).map((failure) => [
    failure,
    [...failures].filter(([, known]) => known === failure).map(([fingerprint]) => fingerprint),
  ]);
  return JSON.stringify(Object.fromEntries(shipped));
}
