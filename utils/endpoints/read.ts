import type { Endpoint } from '../model/endpoint.ts';
import type { Measurement } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';
import { hostOf } from '../parse/host.ts';
import { unreadable } from '../parse/unreadable.ts';

/** What an endpoint said, in our words; `undefined` where nothing came. Anything but its own 2xx answer is unreadable. */
export function read(endpoint: Endpoint, { answer, about }: Measurement): Reading | undefined {
  if (answer.type === 'failed') return undefined;
  if (hostOf(answer.url) !== hostOf(endpoint.request(about).url)) return unreadable('redirected-elsewhere');
  const isGood = answer.status >= 200 && answer.status <= 299;
  if (!isGood && endpoint.anyStatus !== true) return unreadable('http-status');
  if (answer.overCap && endpoint.headSuffices !== true) return unreadable('too-long');
  return endpoint.read(answer, about);
}
