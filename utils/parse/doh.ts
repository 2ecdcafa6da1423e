import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import { parseAddress } from './address.ts';
import { parseJson } from './json.ts';

const NOERROR = 0; // RFC 1035, section 4.1.1
const NXDOMAIN = 3;
const TYPE_A = 1;

// The JSON schema that Google and Cloudflare share (developers.cloudflare.com, dns-json).
const Answer = v.object({
  Status: v.number(),
  Question: v.array(v.object({ name: v.string() })),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() }))),
});

/** A DoH answer in JSON: the IPv4 addresses of a name, or the reason why there are none. */
export type Doh =
  | { readonly type: 'addresses'; readonly addresses: readonly Address[] }
  | { readonly type: 'no-such-name' }
  | { readonly type: 'failed' }
  | { readonly type: 'other-question' }
  | { readonly type: 'not-readable' };

/** Reads the answer to a query of type A for the name `asked`. */
export function parseDoh(body: string, asked: string): Doh {
  const answer = v.safeParse(Answer, parseJson(body));
  if (!answer.success) return { type: 'not-readable' };
  const { Status, Question, Answer: records = [] } = answer.output;
  if (!Question.some(({ name }) => sameName(name, asked))) return { type: 'other-question' };
  if (Status === NXDOMAIN) return { type: 'no-such-name' };
  if (Status !== NOERROR) return { type: 'failed' };
  const data = records.filter(({ type }) => type === TYPE_A).map((record) => parseAddress(record.data));
  return { type: 'addresses', addresses: data.filter((address) => address !== undefined) };
}

function sameName(one: string, other: string): boolean {
  return one.replace(/\.$/, '').toLowerCase() === other.toLowerCase();
}
