import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Condition } from './condition.ts';
import { CONDITIONS } from './conditions.ts';
import type { Journals } from './journal.ts';

/** What the page shows and switches. */
export interface Controlled {
  readonly condition: Condition;
  readonly journals: Journals;
  set(id: string): Promise<void>;
  clearLog(): void;
}

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
form { display: grid; gap: .4rem }
button { font: inherit; text-align: start; padding: .4rem .8rem; border: 1px solid #8888; border-radius: .4rem; background: none; cursor: pointer }
button[aria-pressed=true] { background: #7d4698; color: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px }`;

// Reads the log once a second, newest first.
const SCRIPT = `
const log = document.querySelector('pre');
async function show() {
  const { requests, queries } = await (await fetch('/log')).json();
  const lines = [
    ...requests.map(({ time, method, secure, host, path }) => [time, method + ' http' + (secure ? 's' : '') + '://' + host + path]),
    ...queries.map(({ time, name, type }) => [time, 'DNS ' + type + ' ' + name]),
  ].filter(([, text]) => !text.includes('control.demo')).sort((a, b) => b[0] - a[0]).slice(0, 100);
  log.textContent = lines.map(([time, text]) => new Date(time).toISOString().slice(11, 23) + '  ' + text).join('\\n') || '(nothing yet)';
}
setInterval(show, 1000);
show();`;

function html(now: Condition): string {
  const buttons = CONDITIONS.map(
    ({ id, title }) =>
      `<button name="id" value="${id}" aria-pressed="${id === now.id}">${title} <small>(${id})</small></button>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Simulated network: ${now.title}</title><style>${STYLE}</style></head>
<body>
<h1>Simulated network</h1>
<p>Every server that this browser reaches is on this computer. Choose a condition of the network, then check again.</p>
<form method="post" action="/condition">${buttons.join('\n')}</form>
<h2>What the servers saw</h2>
<pre></pre>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function change(
  request: IncomingMessage,
  response: ServerResponse,
  network: Controlled,
): Promise<void> {
  const body = await bodyOf(request);
  const isJson = request.headers['content-type']?.includes('json') ?? false;
  const id = isJson ? (JSON.parse(body) as { id?: string }).id : new URLSearchParams(body).get('id');
  try {
    await network.set(id ?? '');
  } catch (fault) {
    return json(response, 400, { fault: String(fault) });
  }
  if (isJson) return json(response, 200, { id });
  response.writeHead(303, { location: '/' }).end();
}

/** http://control.demo/: GET / · GET,POST /condition {"id"} · GET,DELETE /log */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  network: Controlled,
): Promise<void> {
  const { requests, queries, connections } = network.journals;
  switch (`${request.method} ${request.url}`) {
    case 'GET /':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      return void response.end(html(network.condition));
    case 'GET /condition':
      return json(response, 200, { id: network.condition.id, title: network.condition.title });
    case 'POST /condition':
      return change(request, response, network);
    case 'GET /log':
      return json(response, 200, {
        requests: requests.entries,
        queries: queries.entries,
        connections: connections.entries,
      });
    case 'DELETE /log':
      network.clearLog();
      return json(response, 200, {});
    default:
      return json(response, 404, {});
  }
}
