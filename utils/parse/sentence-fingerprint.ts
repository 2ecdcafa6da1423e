const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A sentence's fingerprint of eight hexadecimal digits (FNV-1a over UTF-16 code units). A table of 800 sentences would be a tenth
 * of the package; that another sentence has one of their fingerprints has a chance of 1 in 5 million.
 */
export function fingerprintOf(sentence: string): string {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < sentence.length; at += 1) hash = Math.imul(hash ^ sentence.charCodeAt(at), PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
