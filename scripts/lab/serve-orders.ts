import type { Order, Told } from './orders.ts';

function tell(told: Told): void {
  if (!process.send) throw new Error('This runs as a part of the lab only.');
  process.send(told);
}

/** Says that this process is ready, and carries out orders until its parent goes. */
export function serveOrders(obey: (order: Order) => void): void {
  process.on('message', (order: Order) => {
    obey(order);
    tell({ type: 'done' });
  });
  process.on('disconnect', () => process.exit(0));
  tell({ type: 'ready' });
}
