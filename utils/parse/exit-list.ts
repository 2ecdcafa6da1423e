import { type Address, familyOf } from '../model/address.ts';
import type { Reading } from '../model/reading.ts';
import { parseAddress } from './address.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

/**
 * `https://check.torproject.org/torbulkexitlist`: one IPv4 address a line; the old form had `#` comments.
 * A list whose last line has no end was cut, and its last address may be a shorter, false one.
 */
export function parseExitList(body: string): Reading {
  const lines = body.split('\n');
  if (lines.pop()?.trim() !== '') return body.length === 0 ? unreadable('too-short') : cutOrForeign(body);
  const exits = new Set<Address>();
  for (const line of lines) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const address = parseAddress(text);
    if (address === undefined || familyOf(address) !== 4) return notTheFormat(body);
    exits.add(address);
  }
  return exits.size === 0 ? unreadable('too-short') : { type: 'exit-list', exits: [...exits] };
}

function cutOrForeign(body: string): Reading {
  const [first = ''] = body.split('\n', 1);
  return first.startsWith('#') || parseAddress(first) !== undefined
    ? unreadable('too-short')
    : notTheFormat(body);
}
