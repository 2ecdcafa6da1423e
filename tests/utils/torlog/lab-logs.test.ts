import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogConclusion } from '../../../utils/model/torlog.ts';
import { readLog } from '../../../utils/torlog/read-log.ts';

const FOLDER = 'tests/lab/logs';

/**
 * What a real client met in the lab, by how it connects and the block (`npm run lab-logs`; tor 0.4.9, obfs4proxy). Where
 * packets are dropped the log has no line after "Connecting to a relay" in 150 s.
 */
const EXPECTED: Readonly<Record<string, LogConclusion>> = {
  'direct-none': 'connected',
  'obfs4-none': 'connected',
  'direct-relays-dropped': 'stands',
  'direct-relays-reset': 'relays-refuse',
  'direct-relays-unreachable': 'relays-unreachable',
  'direct-tor-handshake-reset': 'handshake-cut',
  'obfs4-bridge-dropped': 'bridges-silent',
  'obfs4-relays-dropped': 'connected',
  'direct-off': 'stands',
  'obfs4-off': 'bridges-silent',
  'direct-authorities-dropped': 'connected',
  // snowflake-client 2.5.1 of Debian 12, with an empty network and a front of ours.
  'snowflake-front-refused': 'front-fails',
  'snowflake-front-forbidden': 'front-fails',
  'snowflake-no-volunteer': 'no-volunteer',
};

describe('the log of a real client', () => {
  it('is there for each expectation', () => {
    expect(
      readdirSync(FOLDER)
        .map((file) => basename(file, '.log'))
        .sort(),
    ).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s: %s', (name, conclusion) => {
    const { certainty, suspects, ...reading } = readLog(readFileSync(`${FOLDER}/${name}.log`, 'utf8'));
    expect(reading).toMatchObject({ conclusion });
  });
});
