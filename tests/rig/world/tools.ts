import { delimiter } from 'node:path';

/** Debian's folders of nft, iptables and tc. They are not on an ordinary user's PATH (2026-11), who may use them in a namespace. */
const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** An environment in which every user finds the system's tools. */
export function withTools(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [process.env.PATH, ...SYSTEM].filter(Boolean).join(delimiter) };
}
