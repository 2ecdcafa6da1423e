/** `node reach.ts ADDRESS`, in one of the lab's networks: prints "answered" where a host answers on TCP port 443. */
import { connect } from 'node:net';

/** Within the lab an answer takes less than 1 ms. */
const DEADLINE_MS = 2000;

const [, , address = ''] = process.argv;
const socket = connect({ host: address, port: 443 });
const finish = (result: string) => {
  console.log(result);
  socket.destroy();
};
socket.setTimeout(DEADLINE_MS, () => finish('silent'));
socket.once('connect', () => finish('answered'));
// A refusal is an answer; "no route" comes from this computer or from the lab's own router.
socket.once('error', (error) =>
  finish('code' in error && error.code === 'ECONNREFUSED' ? 'answered' : 'silent'),
);
