/** `npm run addresses`: looks up today's addresses of the hosts that second looks ask without a name. */
import { Resolver } from 'node:dns/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { SECOND_LOOK_HOSTS } from '../utils/endpoints/second-look-hosts.ts';

const FILE = 'utils/endpoints/second-look-hosts.ts';

let text = readFileSync(FILE, 'utf8');
for (const { host, address } of SECOND_LOOK_HOSTS) {
  const [today] = (await new Resolver().resolve4(host)).sort();
  if (today === undefined) throw new Error(`${host} has no IPv4 address.`);
  console.log(`${host}: ${address ?? 'none'} -> ${today}`);
  text = text.replace(
    new RegExp(`(host: '${host}', address: parseAddress\\(')[^']*`),
    (_, before: string) => before + today,
  );
}
writeFileSync(
  FILE,
  text.replace(/known beforehand; \d{4}-\d\d/, `known beforehand; ${new Date().toISOString().slice(0, 7)}`),
);
