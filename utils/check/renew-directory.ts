import { ALL_RELAYS } from '../endpoints/all-relays.ts';
import type { Failure } from '../model/failure.ts';
import { parseOnionoo } from '../parse/onionoo.ts';
import { decodeDirectory } from '../relays/decode.ts';
import type { Directory } from '../relays/directory.ts';
import { encodeDirectory } from '../relays/encode.ts';
import { fromOnionoo } from '../relays/from-onionoo.ts';
import { type Implausible, plausible } from '../relays/plausible.ts';
import type { Outside } from './outside.ts';

/** ms: 2.3 MB through Tor take their time, and the background ends at 30 s. */
const DEADLINE = 25_000;

/** How a renewal ended. Whatever is not `renewed` leaves the old directory in place. */
export type Renewal =
  | { readonly type: 'renewed'; readonly date: number }
  | { readonly type: 'kept'; readonly why: Failure | Implausible | 'http-status' | 'not-readable' };

/** Fetches all relays, and replaces the old directory only with one that reads back and is plausible beside it. */
export async function renewDirectory(
  { ask, now }: Pick<Outside, 'ask' | 'now'>,
  old: Directory,
  save: (bytes: Uint8Array) => Promise<void>,
): Promise<Renewal> {
  const answer = await ask(ALL_RELAYS.request, { deadline: DEADLINE, bodyCap: ALL_RELAYS.bodyCap });
  if (answer.type === 'failed') return { type: 'kept', why: answer.failure };
  if (answer.status !== 200) return { type: 'kept', why: 'http-status' };
  const document = parseOnionoo(answer.body);
  if (document.type === 'not-readable') return { type: 'kept', why: 'not-readable' };
  const bytes = encodeDirectory(fromOnionoo(document));
  const fresh = decodeDirectory(bytes);
  if (fresh.type === 'not-readable') return { type: 'kept', why: 'not-readable' };
  const judged = plausible(fresh, old, now());
  if (judged.type === 'implausible') return { type: 'kept', why: judged.why };
  await save(bytes);
  return { type: 'renewed', date: fresh.date };
}
