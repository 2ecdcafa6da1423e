import type { Observation } from '../../../utils/model/observation.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import type { MessageKey, Say } from '../../text/say.ts';

interface Props {
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** A Tor client runs on this computer: the browser may not be set to use it, or it may not get a connection. */
export function LocalTorNote({ verdict, observations, say }: Props) {
  const key = noteFor(verdict, observations);
  if (key === undefined || !observations.some(({ finding }) => finding.type === 'local-tor')) return null;
  return <p class="note">{say(key)}</p>;
}

function noteFor(verdict: Verdict, observations: readonly Observation[]): MessageKey | undefined {
  if (verdict.type === 'not-tor') return isAllDirect(observations) ? 'local_tor_unused' : 'local_tor';
  if (verdict.type !== 'unknown') return undefined;
  const isStuck = verdict.reason === 'nothing-answered' || verdict.reason === 'proxy-down';
  return isStuck ? 'local_tor_stuck' : 'local_tor';
}

/** Requests are known to have gone directly, and none went to a proxy, which may be that client. */
function isAllDirect(observations: readonly Observation[]): boolean {
  const routes = observations.filter(({ role }) => role !== 'look').map(({ route }) => route);
  return routes.includes('direct') && !routes.includes('proxied');
}
