import { readFileSync } from 'node:fs';
import { originOf } from '../utils/endpoints/derived.ts';
import type { Endpoint } from '../utils/model/endpoint.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

function whenAsked({ role, discreet, recipient }: Endpoint): string {
  if (recipient === 'This computer') return 'full check that is not on Tor, or when a proxy fails';
  if (role === 'look') return 'second look, after a failure';
  return discreet ? 'every check' : 'full check, or when it looks like Tor';
}

/** The README's table of network requests, made from the endpoint list: never typed twice. */
export function privacyTable(endpoints: readonly Endpoint[]): string {
  const rows = endpoints.map((endpoint) => {
    const { id, recipient } = endpoint;
    const [name = id, host = ''] = id.split('@'); // a second look says after the @ what it looks at
    const say = (what: string) =>
      (messages[`${what}_${name.replaceAll('-', '_')}`]?.message ?? '').replaceAll('$HOST$', host);
    const when = whenAsked(endpoint);
    return `| ${say('endpoint')} | \`${originOf(endpoint)}\` | ${recipient} | ${say('asks')} | ${say('reveals')} | ${when} |`;
  });
  return [
    '| what | host | operator | purpose | what it reveals | how often |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
