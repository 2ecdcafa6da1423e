import { until } from '../../browsers/wait.ts';
import { TOR } from '../plan.ts';
import { fetchText } from './directory.ts';
import type { Tor } from './process.ts';
import { VOTING } from './torrc.ts';

/** ms that all may take where the machine is slow or busy: by itself each step takes 1 to 6 s (2026-11). */
const PATIENCE = 60_000;
/** s from now that the first vote is set to: votes and signatures take 4 of them. */
const AHEAD = 5;
/** A vote that was set too late comes half an hour later: then it is set anew, and each time further ahead. */
const VOTES = 4;
/** ms that a consensus may come later than it was set to, before the vote counts as missed. */
const LATE = 5_000;
/** ms. Relays that asked too early, or in vain, sit in back-off: they are told again. */
const NUDGE = 10_000;

const PUBLISHES = TOR.filter(({ role }) => ['authority', 'guard', 'middle', 'exit'].includes(role));

/** Every relay that publishes has done so. */
async function allPublished(base: string): Promise<boolean> {
  const descriptors = await fetchText(`${base}/tor/server/all`);
  const published = [...(descriptors ?? '').matchAll(/^router (\w+) /gm)].map(([, name]) => name);
  return PUBLISHES.every(({ nickname }) => published.includes(nickname));
}

/** @returns whether a consensus came of it */
async function setVote(authority: Tor, base: string, ahead: number): Promise<boolean> {
  const at = Math.floor(Date.now() / 1000) + ahead;
  await authority.control.send(`SETCONF TestingV3AuthVotingStartOffset=${at % VOTING}`);
  const deadline = at * 1000 + LATE;
  return until(
    'the consensus',
    async () => {
      if (await fetchText(`${base}/tor/status-vote/current/consensus-microdesc`)) return 'there';
      return Date.now() > deadline && 'missed';
    },
    PATIENCE,
  ).then((came) => came === 'there');
}

async function knowsNetwork({ control }: Tor): Promise<boolean> {
  return (await control.info('status/enough-dir-info')) === '1';
}

/** All are told at once; and whoever knows nothing yet, again and again. */
async function spread(all: readonly Tor[]): Promise<void> {
  const tell = (some: readonly Tor[]) => Promise.all(some.map(({ control }) => control.send('SIGNAL HUP')));
  await tell(all);
  let told = Date.now();
  await until(
    'every tor to know the network',
    async () => {
      const known = await Promise.all(all.map(knowsNetwork));
      const ignorant = all.filter((_tor, at) => !known[at]);
      if (ignorant.length > 0 && Date.now() - told > NUDGE) {
        told = Date.now();
        await tell(ignorant);
      }
      return ignorant.length === 0;
    },
    PATIENCE,
  );
}

/**
 * Lets the one authority vote at once, when it knows all: the first consensus is complete, and no other comes for half
 * an hour.
 * @param base of the authority's directory: "http://1.2.3.4:80"
 * @throws Error where it comes to no consensus
 */
export async function vote(authority: Tor, base: string, all: readonly Tor[]): Promise<void> {
  await until('every descriptor', () => allPublished(base), PATIENCE);
  for (let votes = 1; !(await setVote(authority, base, AHEAD * votes)); votes += 1) {
    if (votes === VOTES) throw new Error(`The authority came to no consensus in ${VOTES} votes.`);
    console.log(`The lab: vote ${votes} was missed, and is set anew.`);
  }
  await spread(all);
}
