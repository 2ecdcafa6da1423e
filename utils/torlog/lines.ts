/** One entry of a log, without what stands before its message. */
export interface Entry {
  /** Its place among the lines that were read, from 1. */
  readonly line: number;
  readonly message: string;
  /** Seconds since midnight, where the line says so. */
  readonly second: number | undefined;
}

export interface Entries {
  /** The oldest first. */
  readonly entries: readonly Entry[];
  readonly linesRead: number;
}

/** So many lines of the end are read: a start of Tor rarely writes more, and a log can have a million. */
const MAX_LINES = 2000;
/** The longest line of Tor's own has some 600 characters. */
const MAX_LENGTH = 700;

/**
 * Tor, Tor Browser, Orbot, systemd, Docker and the control port each put something else before a message: a date, a level,
 * a process, quotation marks. What is not stripped here does no harm, for no pattern looks at the start of a line.
 */
const LEVEL = /(?:\[(?:debug|info|notice|warn|err)\w*\]|\b(?:DEBUG|INFO|NOTICE|WARN|ERR)\w*:|\btor\[\d+\]:)/i;
const TIME = /(?:^|[\sT])(\d{1,2}):(\d{2}):(\d{2})\b/;
const QUOTED = /^[\s>|"']+/;
/** A time, and perhaps a level, alone in its line: what belongs to it follows. */
const BARE = /^[\d\s:.,/TZ+-]+(?:\[?[A-Z]+\]?)?$/;
const SUPPRESSED = /\s*\[\d+ similar messages? suppressed in last [^\]]*\]/g;
/** `650 STATUS_CLIENT NOTICE BOOTSTRAP PROGRESS=14 TAG=handshake …`, and as the answer to GETINFO. */
const CONTROL = /BOOTSTRAP PROGRESS=(\d+)(?: TAG=(\w+))?(?:.*? REASON=(\w+)(?: COUNT=(\d+))?)?/;

/** @param text a log or a part of one, pasted from anywhere, of any length */
export function entriesOf(text: string): Entries {
  const lines = lastLines(unescaped(text));
  const entries: Entry[] = [];
  let isPrefixed = false;
  lines.forEach((raw, index) => {
    const line = stripped(raw.slice(0, MAX_LENGTH));
    if (line === '') return;
    const hasPrefix = LEVEL.test(line) || TIME.test(line);
    const last = entries.at(-1);
    const isRest = isPrefixed && !hasPrefix;
    if (last !== undefined && last.message.length < MAX_LENGTH && (isRest || BARE.test(last.message))) {
      entries[entries.length - 1] = { ...last, message: `${last.message}\n${line}` };
    } else entries.push({ line: index + 1, message: fromControlPort(line), second: secondOf(line) });
    isPrefixed ||= hasPrefix;
  });
  return { entries: isNewestFirst(entries) ? entries.reverse() : entries, linesRead: lines.length };
}

/** Quotation marks inside are escaped in JSON and doubled in CSV. */
function stripped(line: string): string {
  return line
    .replace(QUOTED, '')
    .replace(SUPPRESSED, '')
    .replace(/\\"|""/g, '"')
    .trim();
}

/** Without splitting the whole, which may have 10 MB. */
function lastLines(text: string): readonly string[] {
  let start = text.length;
  for (let count = 0; count <= MAX_LINES && start > 0; count += 1) start = text.lastIndexOf('\n', start - 1);
  // No more than so many characters, for there may be no line break at all.
  const end = text.slice(Math.max(start + 1, text.length - MAX_LINES * MAX_LENGTH));
  return end.split(/\r?\n/).slice(-MAX_LINES);
}

/** A log as a JSON string, as issue forms and Docker have it, has its line breaks as `\n`. */
function unescaped(text: string): string {
  const head = text.slice(0, 20_000);
  const isEscaped = !head.includes('\n') && head.includes('\\n');
  return isEscaped ? text.slice(-MAX_LINES * MAX_LENGTH).replace(/(?:\\r)?\\n/g, '\n') : text;
}

function secondOf(line: string): number | undefined {
  const [, hours, minutes, seconds] = TIME.exec(line.slice(0, 100)) ?? [];
  if (hours === undefined) return undefined;
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return /^\s*PM\b/i.test(line.slice(line.indexOf(`:${seconds}`) + 3)) && Number(hours) < 12
    ? clock + 12 * 3600
    : clock;
}

/** The control port's words for what the log says in others. */
function fromControlPort(line: string): string {
  const [, percent, tag, reason, count = '1'] = CONTROL.exec(line) ?? [];
  if (percent === undefined) return line;
  const step = tag === undefined ? `${percent}%` : `${percent}% (${tag})`;
  return reason === undefined
    ? `Bootstrapped ${step}`
    : `Stuck at ${step}: (${reason}; ${reason}; count ${count}; recommendation warn)`;
}

/** Some viewers show the newest line first: there the time goes back, or without times the start from step to step. */
function isNewestFirst(entries: readonly Entry[]): boolean {
  const times = entries.flatMap(({ second }) => second ?? []);
  const percents = entries
    .flatMap(({ message }) => /Bootstrapped (\d+)%/.exec(message)?.[1] ?? [])
    .map(Number);
  const back = backward(times, 43_200);
  if (back !== 0) return back > 0;
  // The line of the start, where all happened within a second.
  return (
    backward(percents, 101) > 1 || /\bTor \d\S+ .*running on/.test(entries.slice(1).at(-1)?.message ?? '')
  );
}

/** How many more steps go back than forward; one of more than `wrap` went the other way, past midnight. */
function backward(values: readonly number[], wrap: number): number {
  return values.slice(1).reduce((sum, value, index) => {
    const step = value - (values[index] ?? value);
    return sum - Math.sign(Math.abs(step) > wrap ? -step : step);
  }, 0);
}
