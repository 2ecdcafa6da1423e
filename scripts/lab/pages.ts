/** What the lab's tests and scans ask, by name or by a literal address. */
import { ONION, placeNamed } from '../world/places.ts';
import { torNamed } from './plan.ts';
import { DIR_PORT } from './tor/torrc.ts';

const addressOf = (name: string) => placeNamed(name)?.ip4[0] ?? '';
const relay = (nickname: string) => `https://${torNamed(nickname).ip4}:${torNamed(nickname).port}/`;

export const CHECK = 'https://check.torproject.org/api/ip';
export const EXIT_LIST = 'https://check.torproject.org/torbulkexitlist';
/** The same server, asked without its name. */
export const CHECK_BY_ADDRESS = `https://${addressOf('check.torproject.org')}/`;
/** About as long as the exit list, from somebody else. */
export const SAME_SIZE = 'https://speed.cloudflare.com/__down?bytes=17000';
/** Nothing to do with Tor, and in plain text: 204. */
export const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
/** They tell by which address they were asked; no name is in the way. */
export const ECHO4 = 'https://1.1.1.1/cdn-cgi/trace';
export const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';
/** The onion service that the product asks. */
export const ONION_PAGE = `http://${ONION}/`;
/** What it leads to: nobody without Tor gets there. */
export const BEHIND_ONION = `http://${addressOf(ONION)}/`;
export const CONSENSUS = `http://${torNamed('authority').ip4}:${DIR_PORT}/tor/status-vote/current/consensus`;
export const GUARD_ONE = relay('guardOne');
export const GUARD_TWO = relay('guardTwo');
