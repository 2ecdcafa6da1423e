import type { Responder } from './answer.ts';

/** Cloudflare's /cdn-cgi/trace. 2026-08: `loc=T1` means a Tor exit; `XX` means not known. */
export const trace: Responder = ({ url, seen, userAgent }, { client, data }) => {
  const isExit = data.exits.has(seen) || data.exits6.has(seen);
  const lines = {
    fl: '123f45',
    h: url.hostname,
    ip: seen,
    ts: (Date.now() / 1000).toFixed(3),
    visit_scheme: 'https',
    uag: userAgent,
    colo: 'FRA',
    sliver: 'none',
    http: 'http/1.1',
    loc: isExit ? 'T1' : client.country,
    tls: 'TLSv1.3',
    sni: url.hostname === 'www.cloudflare.com' ? 'plaintext' : 'off',
    warp: 'off',
    gateway: 'off',
    rbi: 'off',
    kex: 'X25519MLKEM768',
  };
  return {
    status: 200,
    headers: {
      'content-type': 'text/plain',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    },
    body: Object.entries(lines)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  };
};
