import type { Limits } from '../check/ports.ts';
import type { Request } from '../endpoints/endpoint.ts';
import type { Report, Scope } from '../model/report.ts';
import { native } from './native.ts';
import { type Sent, send } from './send.ts';

/** The beginning of the name of the connection; the scope of the check follows. */
export const FROM_HERE = 'check-from-here:';

/** From the background: a request to send, or the report so far. */
export type ToPage =
  | { readonly ask: number; readonly request: Request; readonly limits: Limits }
  | { readonly report: Report };

/** From the page: what came of the request with this number. */
export interface FromPage {
  readonly ask: number;
  readonly sent: Sent;
}

let isRunning = false;

/**
 * A check whose requests this page sends itself, from the private window that it is in; the background says which, and
 * judges what comes of them. Nothing of it is stored: `show` gets the growing report. Resolves when it is over; closing
 * the page ends it, and a call while a check runs does nothing.
 */
export async function checkFromHere(scope: Scope, show: (report: Report) => void): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  const port = native.runtime.connect({ name: FROM_HERE + scope });
  port.onMessage.addListener(async (message: ToPage) => {
    if ('report' in message) return show(message.report);
    const sent = await send(message.request, message.limits);
    port.postMessage({ ask: message.ask, sent } satisfies FromPage);
  });
  await new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
  isRunning = false;
}
