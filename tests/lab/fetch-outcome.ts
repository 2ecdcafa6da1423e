import { ONION_PAGE } from '../rig/lab/pages.ts';
import { fetchThrough } from '../rig/lab/socks.ts';
import { caPem } from './fixture.ts';

/** Without a block a page through Tor takes 0.1 s, one of an onion service 0.4 s (2026-11). */
const PAGE_TIMEOUT_MS = 8_000;

/** The outcome of a request through Tor, in the words of `measured.json`: "goes on" is status 200 or 204. */
export async function fetchOutcome(socks: string, url: string): Promise<string> {
  try {
    const answer = await fetchThrough(socks, url, caPem, PAGE_TIMEOUT_MS);
    return /^HTTP\/1\.1 20[04] /.test(answer) ? 'goes on' : `answers ${answer.slice(0, 30)}`;
  } catch {
    return 'stops';
  }
}

const MAX_TRIES = 3;

/**
 * Checks, before a block is applied, that the onion service answers: a failure here would not come from the block. Each try
 * uses a new introduction on a new circuit, as a reload does. The first should succeed, since no tor process in the lab learns
 * timeouts (`commonLines`): further tries are printed.
 * @throws Error where the onion service never answers
 */
export async function openOnion(socks: string): Promise<void> {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const outcome = await fetchOutcome(socks, ONION_PAGE);
    if (outcome === 'goes on') return;
    console.log(`The onion service without a block, try ${tries}: ${outcome}.`);
  }
  throw new Error('The onion service does not answer, and there is no block.');
}
