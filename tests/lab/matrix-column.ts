import { parseStoredReport } from '../../utils/parse/stored-report.ts';
import type { Browser, Page } from '../rig/browsers/browser.ts';
import type { BrowserName } from '../rig/browsers/find.ts';
import { launch } from '../rig/browsers/launch.ts';
import { pause } from '../rig/browsers/wait.ts';
import { builtFor } from '../rig/build.ts';
import { fullCheck, storageIn } from '../rig/demo/popup.ts';
import type { Connection } from '../rig/lab/connections.ts';
import { type Expectations, expectationFor } from '../rig/lab/expectation.ts';
import { settingsFor } from '../rig/lab/proxy.ts';
import { announceChange } from '../rig/world/network.ts';
import type { CheckResult } from './compare.ts';
import { lab } from './fixture.ts';
import { readyClient } from './ready-client.ts';

/** Chromium notices a network change up to a second later. */
const HEARD_MS = 1200;

type Results = ReadonlyMap<BrowserName, Promise<CheckResult>>;

/** One column of the matrix: a connection, with a browser of each kind that checks under one block after the other. */
export class MatrixColumn {
  readonly #connection: Connection;
  readonly #browsers: readonly BrowserName[];
  readonly #client: ReturnType<typeof readyClient>;
  readonly #open = new Map<BrowserName, { readonly browser: Browser; readonly page: Page }>();
  readonly #results = new Map<string, Promise<Results>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, browsers: readonly BrowserName[]) {
    this.#connection = connection;
    this.#browsers = browsers;
    this.#client = readyClient(connection);
  }

  async open(): Promise<void> {
    await lab.block('none');
    await this.#client.connect();
    await Promise.all(
      this.#browsers.map(async (name) => {
        const browser = await launch(name, {
          extension: builtFor(name),
          trust: lab.trust,
          ...settingsFor(this.#connection.proxy, name),
        });
        this.#open.set(name, { browser, page: await browser.open('popup.html') });
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ browser }) => browser.close()));
    await lab.block('none');
    await lab.stopClient();
  }

  /** The result of a block in one browser. The first call for a block starts the checks in all browsers. */
  async resultOf(block: string, expectations: Expectations, name: BrowserName): Promise<CheckResult> {
    const results = this.#results.get(block) ?? this.#last.then(() => this.#checkInAll(block, expectations));
    this.#results.set(block, results);
    // A check that exceeds its test's time limit continues: the next block must wait for it.
    this.#last = results.catch(() => undefined);
    const result = await (await results).get(name);
    if (result === undefined) throw new Error(`${name} did not check.`);
    return result;
  }

  /** Both browsers check at the same time, since a check mostly waits. A failure is reported by that browser's own test. */
  async #checkInAll(block: string, expectations: Expectations): Promise<Results> {
    const expectation = expectationFor(expectations, 'firefox');
    await this.#client.prepare(expectation);
    const results = new Map<BrowserName, Promise<CheckResult>>();
    for (const name of this.#browsers) {
      if (expectation.sequential || results.size === 0) {
        await lab.block(block);
        announceChange();
        // It then ends the requests that run, which is not what the cell is about.
        await pause(HEARD_MS);
      }
      results.set(name, this.#check(name, block));
      if (expectation.sequential) await Promise.allSettled(results.values());
    }
    await Promise.allSettled(results.values());
    return results;
  }

  async #check(name: BrowserName, block: string): Promise<CheckResult> {
    const { browser, page } = this.#open.get(name) ?? {};
    if (browser === undefined || page === undefined) throw new Error(`No ${name} is open.`);
    const begun = Date.now();
    const popup = await fullCheck(browser, page);
    const durationMs = Date.now() - begun;
    const report = parseStoredReport(await storageIn(page).get('report'));
    if (report === undefined) throw new Error(`${name} stored no readable report.`);
    const namesAsked = await lab.namesAsked();
    return { connection: this.#connection.id, block, browser: name, popup, durationMs, report, namesAsked };
  }
}
