import { readFileSync } from 'node:fs';
import { shippedSentences } from '../../scripts/shipped-sentences.ts';
import { parseTlsSentences } from '../../utils/parse/tls-sentences.ts';

/** Firefox's sentences for TLS failures, as the packed extension reads them. */
export const SENTENCES = parseTlsSentences(
  shippedSentences(readFileSync('public/tls-sentences.json', 'utf8')),
);
