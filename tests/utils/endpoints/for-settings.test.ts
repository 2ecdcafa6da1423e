import { expect, it } from 'vitest';
import { askedFor } from '../../../utils/endpoints/for-settings.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../../utils/endpoints/second-looks.ts';
import { SERVICES } from '../../../utils/model/settings.ts';

const discreet = (askCloudflareDns: boolean) =>
  askedFor({ askCloudflareDns, servicesOff: [] }).endpoints.flatMap((one) => (one.discreet ? one.id : []));

it("keeps Cloudflare's DNS out of discreet checks where the person says so, and nothing else", () => {
  const [on, off] = [discreet(true), discreet(false)];
  expect(on.filter((id) => !off.includes(id))).toEqual([
    'dns-cloudflare',
    'dns-cloudflare-control',
    'dns-cloudflare-exits',
  ]);
  expect(askedFor({ askCloudflareDns: false, servicesOff: [] }).endpoints).toHaveLength(ENDPOINTS.length);
});

it('asks everything where no service is switched off', () => {
  expect(askedFor({ askCloudflareDns: true, servicesOff: [] })).toEqual({
    endpoints: ENDPOINTS,
    secondLooks: SECOND_LOOKS,
  });
});

it.each(SERVICES)('asks nothing of a service that is switched off: %s', (service) => {
  const { endpoints, secondLooks } = askedFor({ askCloudflareDns: true, servicesOff: [service] });
  const { names, addresses, speedTest, localTor } = secondLooks;
  const asked = [...endpoints, ...names, ...addresses, ...(speedTest ? [speedTest] : []), ...localTor];
  expect(asked.filter(({ recipient }) => recipient === service)).toEqual([]);
  expect(endpoints.length).toBeLessThan(ENDPOINTS.length);
});

it.each(SERVICES)('leaves no endpoint without its control: %s', (service) => {
  const { endpoints } = askedFor({ askCloudflareDns: true, servicesOff: [service] });
  const ids = endpoints.map(({ id }) => id);
  for (const { control, positiveControl } of endpoints) {
    for (const needed of [control, positiveControl]) if (needed !== undefined) expect(ids).toContain(needed);
  }
});
