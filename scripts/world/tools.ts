import { delimiter } from 'node:path';

/** Where Debian keeps nft, iptables and tc: not on an ordinary user's PATH (2026-11), who in a network of their own may use them. */
const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The environment for tools of the system, and for what calls them: they are found, whoever we are. */
export function withTools(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [process.env.PATH, ...SYSTEM].filter(Boolean).join(delimiter) };
}
