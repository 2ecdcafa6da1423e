import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedSentences } from '../../../scripts/shipped-sentences.ts';
import { parseNetError } from '../../../utils/parse/net-error.ts';
import { fingerprintOf } from '../../../utils/parse/sentence-fingerprint.ts';
import { SENTENCES } from '../../rig/tls-sentences.ts';

const TEXT = readFileSync('public/tls-sentences.json', 'utf8');
const TABLE: Readonly<Record<string, readonly string[]>> = JSON.parse(TEXT);

describe("Firefox's sentences for TLS failures", () => {
  it('have the fingerprints of FNV-1a', () => {
    // The test vectors of draft-eastlake-fnv for 32 bits.
    expect(['', 'a', 'foobar'].map(fingerprintOf)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  });

  it('are all read from their fingerprints', () => {
    const all = Object.entries(TABLE);
    expect(all.flatMap(([, sentences]) => sentences).length).toBeGreaterThan(700);
    for (const [failure, sentences] of all)
      for (const sentence of sentences)
        expect(parseNetError(sentence, 'direct', SENTENCES)).toEqual({ failure, step: 'tls' });
  });

  it('leave any other sentence a failed handshake', () => {
    expect(parseNetError('Another sentence.', 'direct', SENTENCES).failure).toBe('ssl_failed_handshake');
  });

  it('are packed without their words', () => {
    expect(shippedSentences(TEXT)).toMatch(/^\{("\w+":\[("[0-9a-f]{8}",?)+\],?)+\}$/);
  });

  it('may not share a fingerprint between two failures', () => {
    expect(() => shippedSentences('{"a":["one"],"b":["one"]}')).toThrow('another failure');
  });
});
