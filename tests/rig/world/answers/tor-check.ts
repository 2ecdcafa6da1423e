import type { Responder } from './answer.ts';

/**
 * check.torproject.org/api/ip. As its source (arlolra/check, handlers.go): only Content-Type is set, no CORS header,
 * and an exact look-up in a list that has no IPv6, so it answers "false" to an IPv6 exit.
 */
export const torCheck: Responder = ({ seen }, { data }) => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ IsTor: data.exits.has(seen), IP: seen }),
});

/** check.torproject.org/torbulkexitlist: one IPv4 a line, no comments. */
export const exitList: Responder = (_asked, { data }) => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: [...data.exits, ''].join('\n'),
});
