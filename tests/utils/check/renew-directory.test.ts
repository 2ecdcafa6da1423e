import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renewDirectory } from '../../../utils/check/renew-directory.ts';
import { ALL_RELAYS } from '../../../utils/endpoints/all-relays.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import { DAY_MS, HOUR_MS } from '../../../utils/model/time.ts';
import { parseOnionoo } from '../../../utils/parse/onionoo.ts';
import { decodeDirectory } from '../../../utils/relays/format/decode.ts';
import { encodeDirectory } from '../../../utils/relays/format/encode.ts';
import { fromOnionoo } from '../../../utils/relays/from-onionoo.ts';
import { answered, SILENCE } from './simulate.ts';

const BODY = readFileSync('tests/data/onionoo-details.sample.2026-09-04.json', 'utf8');
/** When the relays of the sample were published. */
const PUBLISHED = Date.UTC(2026, 8, 4, 3);

function readable(bytes: Uint8Array) {
  const directory = decodeDirectory(bytes);
  if (directory.type === 'not-readable') throw new Error('The directory cannot be read.');
  return directory;
}

function sampleOf(body: string) {
  const document = parseOnionoo(body);
  if (document.type === 'not-readable') throw new Error(document.why);
  return readable(encodeDirectory(fromOnionoo(document)));
}
const yesterday = { ...sampleOf(BODY), date: PUBLISHED - DAY_MS };

/** Renews the directory with this answer. */
async function renewWith(answer: Answer, old = yesterday) {
  const asked: unknown[] = [];
  const saved: Uint8Array[] = [];
  const ports = {
    ask: async (...question: readonly unknown[]) => {
      asked.push(question);
      return answer;
    },
    now: () => PUBLISHED + HOUR_MS,
  };
  const renewal = await renewDirectory(ports, old, async (bytes) => void saved.push(bytes));
  return { renewal, asked, saved };
}

it('asks for all relays, once, and is over before the browser ends an idle background', async () => {
  const { asked } = await renewWith(SILENCE);
  expect(asked).toEqual([[ALL_RELAYS.request, { deadline: 25_000, bodyCap: ALL_RELAYS.bodyCap }]]);
});

it('saves a newer directory, which can be read back', async () => {
  const { renewal, saved } = await renewWith(answered(200, BODY));
  expect(renewal).toEqual({ type: 'renewed', date: PUBLISHED });
  expect(saved.map(readable)).toEqual([sampleOf(BODY)]);
});

const NO_RELAY = JSON.stringify({ ...JSON.parse(BODY), relays: [] });
it.each([
  ['the request fails', SILENCE, yesterday, 'generic_timeout_error'],
  ['the service is busy', answered(503, BODY), yesterday, 'http-status'],
  ['a page comes instead', answered(200, '<html>'), yesterday, 'not-readable'],
  ['it is no newer', answered(200, BODY), sampleOf(BODY), 'not-newer'],
  ['it is empty', answered(200, NO_RELAY), yesterday, 'too-few-relays'],
] as const)('keeps the old directory where %s', async (_, answer, old, why) => {
  const { renewal, saved } = await renewWith(answer, old);
  expect(renewal).toEqual({ type: 'kept', why });
  expect(saved).toEqual([]);
});
