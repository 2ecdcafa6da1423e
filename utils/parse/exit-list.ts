import { type Address, familyOf } from '../model/address.ts';
import type { Reading } from '../model/reading.ts';
import { parseAddress } from './address.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

/** Of the lines that are addresses. */
const MAX_ODD = 0.02;

/**
 * `https://check.torproject.org/torbulkexitlist`: one IPv4 address per line; the old format had `#` comments. A list
 * without a final line break was truncated, and its last address may be a prefix of the real one. IPv6 addresses and single
 * odd lines are left out (the real list had IPv6 lines where its scan had seen some); a share of odd lines makes it
 * another document.
 */
export function parseExitList(body: string): Reading {
  const lines = body.split('\n');
  if (lines.pop()?.trim() !== '')
    return body.length === 0 ? unreadable('too-short') : truncatedOrForeign(body);
  const exits = new Set<Address>();
  let odd = 0;
  let addresses = 0;
  for (const line of lines) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const address = parseAddress(text);
    if (address === undefined) odd += 1;
    else addresses += 1;
    if (address !== undefined && familyOf(address) === 4) exits.add(address);
  }
  if (odd > MAX_ODD * addresses) return notTheFormat(body);
  if (exits.size > 0) return { type: 'exit-list', exits: [...exits] };
  return addresses > 0 ? notTheFormat(body) : unreadable('too-short');
}

function truncatedOrForeign(body: string): Reading {
  const [first = ''] = body.split('\n', 1);
  return first.startsWith('#') || parseAddress(first) !== undefined
    ? unreadable('too-short')
    : notTheFormat(body);
}
