import type { SurveyResult, SurveySize } from '../../../../utils/model/survey.ts';
import type { Browser, Page } from '../../browsers/browser.ts';
import { storageIn } from '../../demo/popup.ts';
import { API } from '../../demo/watch.ts';

/** Big enough that each button is in sight. */
const SIZE = { width: 900, height: 1400 };

/** What the page says before the click. */
export interface Announced {
  /** "host:port" of all that may be asked, IPv6 in brackets. */
  readonly places: readonly string[];
  /** How many addresses of Tor, and how many other hosts, at most. */
  readonly most: { readonly tor: number; readonly others: number };
}

/** The conclusion on the page. */
export interface Shown {
  readonly type: string;
  readonly why: string | undefined;
  readonly pattern: string | undefined;
  /** All of the page's text. */
  readonly text: string;
}

/** What the page itself asked for by `fetch`, whenever the browser then sent it. */
export interface Asked {
  readonly requests: number;
  /** Under way at once. */
  readonly most: number;
}

/** Under this name the page keeps what it asked for. */
const ASKED = 'askedByPage';

/** The survey's page, used as a person does. */
export class SurveyPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser): Promise<SurveyPage> {
    const page = await browser.open('survey.html', SIZE);
    await page.waitFor("document.querySelector('.gate, .announced') !== null");
    return new SurveyPage(page);
  }

  /** Why no survey can begin; `undefined` where one can. */
  gate(): Promise<string | undefined> {
    return this.page.evaluate(() => document.querySelector<HTMLElement>('.gate')?.dataset.gate);
  }

  async choose(size: SurveySize): Promise<void> {
    const input = `input[name=size][value=${size}]`;
    await this.page.click(input);
    await this.page.waitFor(`document.querySelector('${input}').checked`);
  }

  /** Opens the list of what may be asked. */
  async announced(): Promise<Announced> {
    await this.page.click('.targets summary');
    await this.page.waitFor("document.querySelector('.targets code') !== null");
    return this.page.evaluate(() => {
      const textOf = (element: Element) => element.textContent?.trim() ?? '';
      const [first] = document.querySelectorAll('.facts li');
      const [tor = 0, others = 0] = (first ? textOf(first) : '').match(/\d+/g)?.map(Number) ?? [];
      return { places: [...document.querySelectorAll('.targets code')].map(textOf), most: { tor, others } };
    });
  }

  /** From now on, counts what the page asks the network for. */
  async count(): Promise<void> {
    await this.page.evaluate((name: string) => {
      const { fetch } = window;
      const asked = { requests: 0, most: 0 };
      let underWay = 0;
      window.fetch = async (...request) => {
        if (!String(request[0]).startsWith('https:')) return fetch(...request);
        underWay += 1;
        asked.requests += 1;
        asked.most = Math.max(asked.most, underWay);
        try {
          return await fetch(...request);
        } finally {
          underWay -= 1;
        }
      };
      Reflect.set(window, name, asked);
    }, ASKED);
  }

  /** Since `count`. */
  asked(): Promise<Asked> {
    return this.page.evaluate((name: string) => Reflect.get(window, name), ASKED);
  }

  async begin(): Promise<void> {
    await this.page.click('button.start');
    await this.page.waitFor("document.querySelector('.running, .conclusion') !== null");
  }

  isRunning(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('.running') !== null);
  }

  async cancel(): Promise<void> {
    await this.page.click('button.cancel');
    await this.page.waitFor("document.querySelector('.running') === null");
  }

  async askAuthorities(): Promise<void> {
    await this.page.click('button.authorities');
    await this.page.waitFor("document.querySelector('.running') !== null");
  }

  /** Waits until no survey runs. */
  async shown(timeout: number): Promise<Shown> {
    await this.page.waitFor(
      "document.querySelector('.running') === null && document.querySelector('.conclusion') !== null",
      timeout,
    );
    return this.page.evaluate(() => {
      const {
        conclusion = '',
        why,
        pattern,
      } = document.querySelector<HTMLElement>('.conclusion')?.dataset ?? {};
      return { type: conclusion, why, pattern, text: document.body.innerText };
    });
  }

  /** The last survey, as it is stored. */
  stored(): Promise<SurveyResult | undefined> {
    return storageIn(this.page).get<SurveyResult>('survey');
  }
}

/** The permissions for hosts that are not those of the installation. */
export function hostsGranted(page: Pick<Page, 'evaluate'>): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    `${API}.permissions.getAll().then(({ origins }) => origins.filter((origin) => !${API}.runtime.getManifest().host_permissions.includes(origin)))`,
  );
}
