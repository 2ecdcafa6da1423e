import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../utils/model/measurement.ts';
import type { Reading } from '../../../utils/model/reading.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import { parseCloudflareTrace } from '../../../utils/parse/cloudflare-trace.ts';
import { parseDnsExitList } from '../../../utils/parse/dns-exit-list.ts';
import { parseExitList } from '../../../utils/parse/exit-list.ts';
import { parseOnionPage } from '../../../utils/parse/onion-page.ts';
import { parseTorCheck } from '../../../utils/parse/tor-check.ts';

const NAME = '34.101.220.185.dnsel.torproject.org';
const ONION = 'abc.onion';

function page(body: string): Answered {
  const url = `http://${ONION}/`;
  return {
    type: 'answered',
    status: 200,
    url,
    redirected: false,
    contentType: '',
    body,
    overCap: false,
    route: 'proxied',
    hints: {},
  };
}

interface Parser {
  readonly parse: (body: string) => Reading;
  readonly good: string;
  /** Confirms that the body contains the answer, by a second method that shares no code with the parser. */
  readonly justified: (body: string, reading: Reading) => boolean;
}

const parsers: Record<string, Parser> = {
  'check API': {
    parse: parseTorCheck,
    good: '{"IsTor":true,"IP":"185.220.101.31"}',
    justified: (body, reading) => {
      const value = JSON.parse(body);
      return (
        reading.type === 'tor-flag' &&
        value.IsTor === reading.isTor &&
        parseAddress(value.IP) === reading.address
      );
    },
  },
  'exit list': {
    parse: parseExitList,
    good: '# exits\n185.220.101.31\n192.42.116.187\n',
    justified: (body, reading) =>
      reading.type === 'exit-list' &&
      body.endsWith('\n') &&
      reading.exits.length > 0 &&
      reading.exits.every((exit) => body.split('\n').some((line) => line.trim() === exit)),
  },
  'Cloudflare trace': {
    parse: parseCloudflareTrace,
    good: 'fl=1f1\nh=1.1.1.1\nip=185.220.101.31\nts=1.0\nloc=T1\ntls=TLSv1.3\n',
    justified: (body, reading) =>
      reading.type === 'echo' && /^\s*ip\s*=/m.test(body) && /^\s*loc\s*=\s*[A-Z][A-Z0-9]\s*$/m.test(body),
  },
  'DNS exit list': {
    parse: (body) => parseDnsExitList(body, NAME),
    good: JSON.stringify({
      Status: 0,
      Question: [{ name: `${NAME}.`, type: 1 }],
      Answer: [{ name: `${NAME}.`, type: 1, TTL: 60, data: '127.0.0.2' }],
    }),
    justified: (body, reading) => {
      const { Status } = JSON.parse(body);
      if (reading.type !== 'dns-exit' || !body.toLowerCase().includes(NAME)) return false;
      return reading.listed ? Status === 0 && body.includes('127.') : Status === 3;
    },
  },
  'onion page': {
    parse: (body) => parseOnionPage(page(body), ONION),
    good: '<!doctype html><html><head><title>Tor Project | Anonymity Online</title></head></html>',
    justified: (body, reading) =>
      reading.type === 'onion-page' && /<title/i.test(body) && /tor project/i.test(body),
  },
};

/** Any text at all, any JSON, and good answers with a piece changed: cut, repeated, replaced. */
function bodies(good: string) {
  const changed = fc
    .tuple(
      fc.nat(good.length),
      fc.nat(good.length),
      fc.oneof(fc.string(), fc.constantFrom('', '<html>', '0', 'null', '\u0000')),
    )
    .map(([from, to, middle]) => good.slice(0, from) + middle + good.slice(to));
  return fc.oneof(fc.string({ unit: 'binary' }), fc.json(), changed, fc.constant(good));
}

describe.each(Object.entries(parsers))('%s', (_, { parse, good, justified }) => {
  it('reads a good answer', () => {
    expect(parse(good).type).not.toBe('unreadable');
    expect(justified(good, parse(good))).toBe(true);
  });

  it('never throws, and gives no answer that does not stand in the text', () => {
    fc.assert(
      fc.property(bodies(good), (body) => {
        const reading = parse(body);
        return reading.type === 'unreadable' || justified(body, reading);
      }),
      { numRuns: 3000 },
    );
  });
});
