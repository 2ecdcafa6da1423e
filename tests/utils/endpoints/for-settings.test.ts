import { expect, it } from 'vitest';
import { endpointsFor } from '../../../utils/endpoints/for-settings.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';

const discreet = (askCloudflareDns: boolean) =>
  endpointsFor({ askCloudflareDns }).flatMap((one) => (one.discreet ? one.id : []));

it("keeps Cloudflare's DNS out of discreet checks where the person says so, and nothing else", () => {
  const [on, off] = [discreet(true), discreet(false)];
  expect(on.filter((id) => !off.includes(id))).toEqual([
    'dns-cloudflare',
    'dns-cloudflare-control',
    'dns-cloudflare-exits',
  ]);
  expect(endpointsFor({ askCloudflareDns: false })).toHaveLength(ENDPOINTS.length);
});
