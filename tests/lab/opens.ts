import { ONION_PAGE } from '../../scripts/lab/pages.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { caPem } from './fixture.ts';

/** ms. Without a block a page through Tor takes 0.1 s, an onion service's 0.4 (2026-11). */
export const PAGE = 8_000;

/** What came of a page that was asked through Tor: "goes on" is a 200 or a 204. */
export async function comesThrough(socks: string, url: string): Promise<string> {
  try {
    const answer = await askThrough(socks, url, caPem, PAGE);
    return /^HTTP\/1\.1 20[04] /.test(answer) ? 'goes on' : `says ${answer.slice(0, 30)}`;
  } catch {
    return 'stops';
  }
}

const TRIES = 3;

/**
 * To be called before each block, while nothing is in the way: what does not open now was not stopped by the block.
 * Each try is another introduction, on another circuit, as when a person loads the page again. None but the first
 * should be needed since no tor here learns timeouts (`commonLines`): a second is said aloud.
 * @throws Error where the service does not open at all
 */
export async function openOnion(socks: string): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const outcome = await comesThrough(socks, ONION_PAGE);
    if (outcome === 'goes on') return;
    console.log(`The onion service, asked for the ${tries}. time without a block: ${outcome}.`);
  }
  throw new Error('The onion service does not open, and there is no block.');
}
