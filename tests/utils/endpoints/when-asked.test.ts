import { describe, expect, it } from 'vitest';
import { ALL_ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { whenAsked } from '../../../utils/endpoints/when-asked.ts';
import { WHEN_ASKED } from '../../../utils/model/endpoint.ts';

describe('when a request is sent', () => {
  it.each([
    ['every-check', { role: 'echo', discreet: true, recipient: 'Cloudflare' }],
    ['full-check', { role: 'witness', discreet: false, recipient: 'The Tor Project' }],
    ['second-look', { role: 'look', discreet: false, recipient: 'Google' }],
    ['off-tor', { role: 'look', discreet: false, recipient: 'This computer' }],
  ] as const)('%s', (when, endpoint) => expect(whenAsked(endpoint)).toBe(when));

  it('has no answer that no endpoint needs', () => {
    expect(new Set(ALL_ENDPOINTS.map(whenAsked))).toEqual(new Set(WHEN_ASKED));
  });
});
