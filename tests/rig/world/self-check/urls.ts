import { ONION } from '../hosts.ts';

export const CHECK = 'https://check.torproject.org/api/ip';
/** The same host, asked without its name. */
export const ADDRESS = 'https://116.202.120.181/';
export const LIST = 'https://check.torproject.org/torbulkexitlist';
export const DETAILS = 'https://onionoo.torproject.org/details';
export const ECHO4 = 'https://1.1.1.1/cdn-cgi/trace';
export const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';
export const GOOGLE_CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
export const ONION_PAGE = `http://${ONION}/`;
