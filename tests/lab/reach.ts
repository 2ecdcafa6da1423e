/** `node reach.ts ADDRESS`, in one of the lab's networks: says "answered" where anybody there answers by TCP. */
import { connect } from 'node:net';

/** ms. Within the lab an answer takes less than 1. */
const DEADLINE = 2000;

const [, , address = ''] = process.argv;
const socket = connect({ host: address, port: 443 });
const tell = (said: string) => {
  console.log(said);
  socket.destroy();
};
socket.setTimeout(DEADLINE, () => tell('silent'));
socket.once('connect', () => tell('answered'));
// A refusal is an answer; "no route" comes from here, or from the lab's own router.
socket.once('error', (fault) =>
  tell('code' in fault && fault.code === 'ECONNREFUSED' ? 'answered' : 'silent'),
);
