import * as v from 'valibot';
import type { Reading } from '../model/reading.ts';
import { isHidden, parseAddress } from './address.ts';
import { parseJson } from './json.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

// As of 2026-11 the keys are exactly IsTor and IP (arlolra/check, handlers.go).
const Answer = v.object({ IsTor: v.boolean(), IP: v.string() });

/**
 * `https://check.torproject.org/api/ip`: `{"IsTor":true,"IP":"185.220.101.31"}`. When the service does not know the
 * caller's address, it answers 200 with `IsTor: false` and an empty `IP`. That is no answer.
 */
export function parseTorCheck(body: string): Reading {
  const answer = v.safeParse(Answer, parseJson(body));
  if (!answer.success) return notTheFormat(body);
  if (answer.output.IP.trim() === '') return unreadable('empty-address');
  const address = parseAddress(answer.output.IP);
  if (address === undefined) return unreadable('not-the-format');
  if (isHidden(address)) return unreadable('empty-address');
  return { type: 'tor-flag', address, isTor: answer.output.IsTor };
}
