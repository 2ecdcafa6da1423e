import { ALL_RELAYS } from '../endpoints/all-relays.ts';
import type { Request } from '../endpoints/endpoint.ts';
import type { Failure } from '../model/failure.ts';
import type { Answer } from '../model/measurement.ts';
import { parseOnionoo } from '../parse/onionoo.ts';
import type { Directory } from '../relays/directory.ts';
import { decodeDirectory } from '../relays/format/decode.ts';
import { encodeDirectory } from '../relays/format/encode.ts';
import { fromOnionoo } from '../relays/from-onionoo.ts';
import { type Implausible, plausible } from '../relays/plausible.ts';
import type { Limits } from './ports.ts';

/** 3.4 MB through Tor take long, and the browser ends an idle background after 30 s. */
const DEADLINE_MS = 25_000;

/** What a renewal needs from outside. */
export interface RenewalPorts {
  ask(request: Request, limits: Limits): Promise<Answer>;
  /** ms since the epoch */
  now(): number;
}

/** How a renewal ended. Unless it is `renewed`, the old directory stays. `date`: ms since the epoch. */
export type Renewal =
  | { readonly type: 'renewed'; readonly date: number }
  | { readonly type: 'kept'; readonly why: Failure | Implausible | 'http-status' | 'not-readable' };

/** Fetches all relays, and saves them only if the new directory decodes and is plausible, also compared with an old one. */
export async function renewDirectory(
  { ask, now }: RenewalPorts,
  old: Directory | undefined,
  save: (bytes: Uint8Array) => Promise<void>,
): Promise<Renewal> {
  const answer = await ask(ALL_RELAYS.request, { deadline: DEADLINE_MS, bodyCap: ALL_RELAYS.bodyCap });
  if (answer.type === 'failed') return { type: 'kept', why: answer.failure };
  if (answer.status !== 200) return { type: 'kept', why: 'http-status' };
  const document = parseOnionoo(answer.body);
  if (document.type === 'not-readable') return { type: 'kept', why: 'not-readable' };
  const bytes = encodeDirectory(fromOnionoo(document));
  const fresh = decodeDirectory(bytes);
  if (fresh.type === 'not-readable') return { type: 'kept', why: 'not-readable' };
  const judgement = plausible(fresh, old, now());
  if (judgement.type === 'implausible') return { type: 'kept', why: judgement.why };
  await save(bytes);
  return { type: 'renewed', date: fresh.date };
}
