import { LASTING_EXITS } from '../../../../utils/relays/lasting-exits.ts';
import { type Host, isOnion } from '../hosts.ts';
import type { RelayData } from '../relay-data.ts';
import type { Responder } from './answer.ts';

const EXIT_NAME = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.dnsel\.torproject\.org$/;
/** Known exits, which every network's list has: the lab's own relays are none of them. */
const LASTING: ReadonlySet<string> = new Set(LASTING_EXITS);
const TYPES: Readonly<Record<string, number>> = { A: 1, '1': 1, AAAA: 28, '28': 28 };

/** @returns the addresses of a name, or undefined where there is no such name. */
function lookUp(
  name: string,
  type: number,
  data: RelayData,
  hosts: readonly Host[],
): readonly string[] | undefined {
  const exit = EXIT_NAME.exec(name);
  if (exit) {
    const address = exit.slice(1, 5).reverse().join('.');
    if (!data.exits.has(address) && !LASTING.has(address)) return undefined;
    return type === 1 ? ['127.0.0.2'] : [];
  }
  // No public resolver knows .onion (RFC 7686) or our own hosts.
  const host = hosts.find((one) => one.name === name && !isOnion(one.name) && !name.endsWith('.demo'));
  return host && (type === 1 ? host.ip4 : host.ip6);
}

/** JSON DoH of dns.google/resolve and cloudflare-dns.com/dns-query. Its answers are true: the false ones come from the local resolver. */
export const doh: Responder = ({ url, accept }, { data, hosts }) => {
  const plain = { 'content-type': 'text/plain' };
  const name = url.searchParams.get('name')?.toLowerCase().replace(/\.$/, '');
  const type = TYPES[url.searchParams.get('type')?.toUpperCase() ?? 'A'];
  const asksJson =
    url.hostname === 'dns.google' || `${accept} ${url.searchParams.get('ct')}`.includes('dns-json');
  // Cloudflare's wants `Accept: application/dns-json` (or ct=), else it reads the wire format and finds none.
  if (!name || !type || !asksJson) return { status: 400, headers: plain, body: 'Bad Request' };

  const addresses = lookUp(name, type, data, hosts);
  const answers = (addresses ?? []).map((address) => ({ name: `${name}.`, type, TTL: 1800, data: address }));
  const body = {
    Status: addresses ? 0 : 3,
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name: `${name}.`, type }],
    ...(answers.length > 0 && { Answer: answers }),
  };
  const json = url.hostname === 'dns.google' ? 'application/json; charset=UTF-8' : 'application/dns-json';
  return {
    status: 200,
    headers: {
      'content-type': json,
      'access-control-allow-origin': '*',
      'cache-control': 'private, max-age=300',
    },
    body: JSON.stringify(body),
  };
};
