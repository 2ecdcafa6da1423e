import type { Endpoint, Recipient } from '../model/endpoint.ts';
import { addressKind } from '../parse/address.ts';
import { parseDoh } from '../parse/doh.ts';
import { hostOf } from '../parse/host.ts';
import { parseLocalTor } from '../parse/local-tor.ts';
import { unreadable } from '../parse/unreadable.ts';
import { LOOKED_AT } from './looked-at.ts';

/** A second look at a host that failed. */
export type Look = Endpoint & { readonly role: 'look' };

const LOOK = { role: 'look', witness: 'look', discreet: false } as const;

/** Asks one operator's DoH for the addresses of a host: a view of the name that the network here has no part in. */
function nameLook(id: string, recipient: Recipient, resolver: string, at: string): Look {
  return {
    ...LOOK,
    id: `${id}@${at}`,
    look: { kind: 'name', host: at },
    recipient,
    host: hostOf(resolver) ?? resolver,
    pattern: `${resolver}?*`,
    bodyCap: 16 * 1024,
    request: () => ({ url: `${resolver}?name=${at}&type=A`, accept: 'application/dns-json' }),
    read: ({ body }) => {
      const answer = parseDoh(body, at);
      if (answer.type === 'addresses') return { ...answer, kind: addressKind(answer.addresses) };
      if (answer.type === 'no-such-name') return { type: 'addresses', addresses: [], kind: 'none' };
      return unreadable(answer.type === 'other-question' ? 'other-question' : 'resolver-failed');
    },
  };
}

/**
 * Speaks TLS to the host's address without a name: a literal address sends no SNI (both browsers, 2026-11). The true
 * server answers with a certificate for its name, which the browser then refuses: that refusal is the good answer.
 */
function addressLooks(): readonly Look[] {
  return LOOKED_AT.flatMap(({ host: at, address }) => {
    if (address === undefined) return [];
    const url = `https://${address}/`;
    return [
      {
        ...LOOK,
        id: `address@${at}`,
        look: { kind: 'address' as const, host: at },
        recipient: 'The Tor Project' as const,
        host: address,
        pattern: url,
        bodyCap: 4096,
        headSuffices: true as const,
        anyStatus: true as const,
        reachedBy: ['ssl_invalid_hostname', 'http_redirect'] as const,
        request: () => ({ url }),
        read: () => ({ type: 'reached' as const }),
      },
    ];
  });
}

/** Asks what listens on Tor's usual ports of this computer. Nothing leaves it. */
function localTor(port: number): Look {
  const url = `http://127.0.0.1:${port}/`;
  return {
    ...LOOK,
    id: `local-tor-${port}`,
    recipient: 'This computer',
    host: '127.0.0.1',
    discreet: true,
    pattern: url,
    bodyCap: 4096,
    anyStatus: true,
    request: () => ({ url }),
    read: parseLocalTor,
  };
}

/** As many bytes as the exit list had in 2024-03, from an operator that has nothing to do with Tor. */
const sameSize: Look = {
  ...LOOK,
  id: 'same-size',
  recipient: 'Cloudflare',
  host: 'speed.cloudflare.com',
  pattern: 'https://speed.cloudflare.com/__down?bytes=17000',
  bodyCap: 64 * 1024,
  request: () => ({ url: 'https://speed.cloudflare.com/__down?bytes=17000' }),
  read: ({ body }) => (body.length >= 16_000 ? { type: 'control-works' } : unreadable('too-short')),
};

const names = LOOKED_AT.flatMap(({ host }) => [
  nameLook('name-google', 'Google', 'https://dns.google/resolve', host),
  nameLook('name-cloudflare', 'Cloudflare', 'https://cloudflare-dns.com/dns-query', host),
]);
// Tor's own and Tor Browser's port (tor.1, SocksPort; Tor Browser's torrc-defaults).
export const LOOKS = {
  names,
  addresses: addressLooks(),
  sameSize,
  localTor: [localTor(9050), localTor(9150)],
};

/** Every second look, in the order of the rows. */
export const ALL_LOOKS: readonly Look[] = [
  ...LOOKS.names,
  ...LOOKS.addresses,
  LOOKS.sameSize,
  ...LOOKS.localTor,
];
