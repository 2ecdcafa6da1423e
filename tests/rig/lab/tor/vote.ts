import { until } from '../../browsers/wait.ts';
import { TOR_NODES } from '../topology.ts';
import { fetchText } from './directory.ts';
import type { Tor } from './process.ts';
import { VOTING_INTERVAL_S } from './torrc.ts';

/** Limit for each step; on an idle machine a step takes 1 to 6 s (2026-11). */
const STEP_TIMEOUT_MS = 60_000;
/** Lead time of the first vote; votes and signatures take 4 s of it. */
const LEAD_S = 5;
/** A vote that is scheduled too late takes place half an hour later: it is rescheduled with a longer lead each time. */
const MAX_VOTES = 4;
/** How late a consensus may come before the vote counts as missed. */
const GRACE_MS = 5_000;
/** A relay whose request failed waits before the next one; SIGHUP makes it request at once. */
const RESEND_MS = 10_000;

const PUBLISHERS = TOR_NODES.filter(({ role }) => ['authority', 'guard', 'middle', 'exit'].includes(role));

/** Whether every relay's descriptor is there. */
async function allPublished(base: string): Promise<boolean> {
  const descriptors = await fetchText(`${base}/tor/server/all`);
  const published = [...(descriptors ?? '').matchAll(/^router (\w+) /gm)].map(([, name]) => name);
  return PUBLISHERS.every(({ nickname }) => published.includes(nickname));
}

/** Schedules a vote and waits for its consensus. @returns whether there is one */
async function scheduleVote(authority: Tor, base: string, leadS: number): Promise<boolean> {
  const at = Math.floor(Date.now() / 1000) + leadS;
  await authority.control.send(`SETCONF TestingV3AuthVotingStartOffset=${at % VOTING_INTERVAL_S}`);
  const deadline = at * 1000 + GRACE_MS;
  return until(
    'the consensus',
    async () => {
      if (await fetchText(`${base}/tor/status-vote/current/consensus-microdesc`)) return 'published';
      return Date.now() > deadline && 'missed';
    },
    STEP_TIMEOUT_MS,
  ).then((result) => result === 'published');
}

async function knowsNetwork({ control }: Tor): Promise<boolean> {
  return (await control.info('status/enough-dir-info')) === '1';
}

/** Makes all processes fetch the consensus at once, and repeats it for those that do not have it yet. */
async function distribute(all: readonly Tor[]): Promise<void> {
  const sendHup = (some: readonly Tor[]) =>
    Promise.all(some.map(({ control }) => control.send('SIGNAL HUP')));
  await sendHup(all);
  let sentAt = Date.now();
  await until(
    'every tor to know the network',
    async () => {
      const known = await Promise.all(all.map(knowsNetwork));
      const waiting = all.filter((_tor, at) => !known[at]);
      if (waiting.length > 0 && Date.now() - sentAt > RESEND_MS) {
        sentAt = Date.now();
        await sendHup(waiting);
      }
      return waiting.length === 0;
    },
    STEP_TIMEOUT_MS,
  );
}

/**
 * Makes the only authority vote as soon as it has all descriptors: the first consensus is then complete, and the next one
 * follows half an hour later.
 * @param base of the authority's directory: "http://1.2.3.4:80"
 * @throws Error where no consensus is reached
 */
export async function vote(authority: Tor, base: string, all: readonly Tor[]): Promise<void> {
  await until('every descriptor', () => allPublished(base), STEP_TIMEOUT_MS);
  for (let votes = 1; !(await scheduleVote(authority, base, LEAD_S * votes)); votes += 1) {
    if (votes === MAX_VOTES) throw new Error(`The authority reached no consensus in ${MAX_VOTES} votes.`);
    console.log(`The lab: vote ${votes} was missed and is rescheduled.`);
  }
  await distribute(all);
}
