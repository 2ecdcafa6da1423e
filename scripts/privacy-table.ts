import { readFileSync } from 'node:fs';
import { allResolvers } from '../utils/check/resolver.ts';
import type { Endpoint } from '../utils/endpoints/endpoint.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../utils/endpoints/list.ts';
import { originOf } from '../utils/endpoints/permissions.ts';
import { SECOND_LOOKS } from '../utils/endpoints/second-looks.ts';
import { whenAsked } from '../utils/endpoints/when-asked.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** An English message as it stands in the interface. @throws Error where there is no such message */
export function message(key: string): string {
  const text = messages[key]?.message;
  if (text === undefined) throw new Error(`No message "${key}" in public/_locales/en/messages.json.`);
  return text;
}

type Asked = Endpoint | ReturnType<typeof allResolvers>[number];

/** All requests, then all questions to the system's resolver, which is at no known host. */
export const ALL_ASKED: readonly Asked[] = [...ALL_ENDPOINTS, ...allResolvers(ENDPOINTS, SECOND_LOOKS)];

/** The table of network requests in PRIVACY.md, in the words of the options page. */
export function privacyTable(asked: readonly Asked[]): string {
  const rows = asked.map((endpoint) => {
    const { id, recipient } = endpoint;
    const [name = id, host = ''] = id.split('@'); // the id of a second look ends in the host that it is about
    const say = (what: string) => message(`${what}_${name.replaceAll('-', '_')}`).replaceAll('$HOST$', host);
    const when = message(`when_${whenAsked(endpoint).replaceAll('-', '_')}`);
    const origin = 'pattern' in endpoint ? `\`${originOf(endpoint)}\`` : '–';
    return `| ${say('endpoint')} | ${origin} | ${recipient} | ${say('asks')} | ${say('reveals')} | ${when} |`;
  });
  return [
    '| what | host | operator | purpose | what it reveals | when |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
