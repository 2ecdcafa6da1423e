/** The URLs that the lab's tests and exit scans request. */
import { hostNamed, ONION, ONION_BRAVE, ONION_DUCKDUCKGO } from '../world/hosts.ts';
import { nodeNamed } from './topology.ts';
import { DIR_PORT } from './tor/torrc.ts';

const addressOf = (name: string) => hostNamed(name)?.ip4[0] ?? '';
const relay = (nickname: string) => `https://${nodeNamed(nickname).ip4}:${nodeNamed(nickname).port}/`;

export const CHECK = 'https://check.torproject.org/api/ip';
export const EXIT_LIST = 'https://check.torproject.org/torbulkexitlist';
/** The same server, by its address. */
export const CHECK_BY_ADDRESS = `https://${addressOf('check.torproject.org')}/`;
/** About as long as the exit list, from another operator. */
export const SAME_SIZE = 'https://speed.cloudflare.com/__down?bytes=17000';
/** Unrelated to Tor, over plain HTTP; answers 204. */
export const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
/** They answer with the client's address; requested by address, so no name is resolved. */
export const ECHO4 = 'https://1.1.1.1/cdn-cgi/trace';
export const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';
/** The onion service that the product requests. */
export const ONION_PAGE = `http://${ONION}/`;
/** The same onion service over https, with certificates of the lab's authority for the names that the product requests. */
export const ONION_ROBOTS = [ONION_DUCKDUCKGO, ONION_BRAVE].map((name) => `https://${name}/robots.txt`);
/** The server behind the onion service, which cannot be reached without Tor. */
export const BEHIND_ONION = `http://${addressOf(ONION)}/`;
export const CONSENSUS = `http://${nodeNamed('authority').ip4}:${DIR_PORT}/tor/status-vote/current/consensus`;
export const GUARD_ONE = relay('guardOne');
export const GUARD_TWO = relay('guardTwo');
