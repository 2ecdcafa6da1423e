import type { Measurement } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';
import { hostOf } from '../parse/host.ts';
import { unreadable } from '../parse/unreadable.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * An answer as a reading; `undefined` where none came. Anything but a 2xx answer of the endpoint's own host is unreadable.
 */
export function readAnswer(endpoint: Endpoint, { answer, about }: Measurement): Reading | undefined {
  if (answer.type === 'failed') return undefined;
  if (hostOf(answer.url) !== hostOf(endpoint.request(about).url)) return unreadable('redirected-elsewhere');
  const isGood = answer.status >= 200 && answer.status <= 299;
  if (!isGood && endpoint.anyStatus !== true) return unreadable('http-status');
  if (answer.overCap && endpoint.headSuffices !== true) return unreadable('too-long');
  return endpoint.read(answer, about);
}
