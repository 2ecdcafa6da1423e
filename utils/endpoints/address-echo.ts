import type { Family } from '../model/address.ts';
import { parseCloudflareTrace } from '../parse/cloudflare-trace.ts';
import { hostOf } from '../parse/host.ts';
import type { Endpoint } from './endpoint.ts';

/** Cloudflare's trace at one of its names or addresses. To an observer it looks like a visit to any site at Cloudflare. */
export function addressEcho(id: string, host: string, family?: Family): Endpoint {
  const url = `https://${host}/cdn-cgi/trace`;
  return {
    id,
    role: 'echo',
    witness: 'cloudflare',
    recipient: 'Cloudflare',
    host: hostOf(url) ?? host,
    discreet: true,
    ...(family === undefined ? {} : { family }),
    pattern: url,
    bodyCap: 4096,
    request: () => ({ url }),
    read: ({ body }) => parseCloudflareTrace(body),
  };
}
