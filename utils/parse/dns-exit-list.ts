import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import type { Reading } from '../model/reading.ts';
import { parseJson } from './json.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

const ZONE = 'dnsel.torproject.org';
const NOERROR = 0; // RFC 1035, section 4.1.1
const NXDOMAIN = 3;
const TYPE_A = 1;

// The JSON schema that Google and Cloudflare share (developers.cloudflare.com, dns-json).
const Answer = v.object({
  Status: v.number(),
  Question: v.array(v.object({ name: v.string() })),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() }))),
});

/** The name to ask: the IPv4 address reversed, under TorDNSEL's zone. It has no names for IPv6 (2026-11). */
export function dnsExitListName(address: Address): string {
  return `${address.split('.').reverse().join('.')}.${ZONE}`;
}

/**
 * A DoH answer in JSON about `asked`. `127.0.0.2` means an exit, NXDOMAIN means not listed. Any 127/8 but
 * 127.0.0.1 counts as yes. An existing name without such an address is a resolver that strips 127/8 (rebinding
 * protection) or that puts its own page in place: no answer.
 */
export function parseDnsExitList(body: string, asked: string): Reading {
  const answer = v.safeParse(Answer, parseJson(body));
  if (!answer.success) return notTheFormat(body);
  const { Status, Question, Answer: records = [] } = answer.output;
  if (!Question.some(({ name }) => sameName(name, asked))) return unreadable('other-question');
  if (Status === NXDOMAIN) return { type: 'dns-exit', listed: false };
  if (Status !== NOERROR) return unreadable('resolver-failed');
  const addresses = records.filter(({ type }) => type === TYPE_A).map(({ data }) => data);
  const yes =
    addresses.length > 0 &&
    addresses.every((data) => /^127\.\d+\.\d+\.\d+$/.test(data) && data !== '127.0.0.1');
  return yes ? { type: 'dns-exit', listed: true } : unreadable('resolver-failed');
}

function sameName(one: string, other: string): boolean {
  return one.replace(/\.$/, '').toLowerCase() === other.toLowerCase();
}
