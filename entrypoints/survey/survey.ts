import { type DirectoryInUse, forgetDirectory, loadDirectory } from '../../utils/browser/directory.ts';
import { saveSurvey } from '../../utils/browser/survey-stored.ts';
import type { SurveyResult, SurveySize } from '../../utils/model/survey.ts';
import type { SurveyPlan, SurveyState } from '../../utils/model/survey-plan.ts';
import { SURVEY_HOSTS } from '../../utils/survey/host-list.ts';
import { measuredBy } from '../../utils/survey/measured.ts';
import { planAuthorities, planSurvey } from '../../utils/survey/plan.ts';
import { runAuthorities, runSurvey } from '../../utils/survey/run-survey.ts';
import { askHosts, type Run } from './ask-hosts.ts';

/** The page's own state: what is announced, what is under way, what came of it. */
export class Survey {
  /** `undefined`: it is being read, or cannot be. */
  inUse: DirectoryInUse | undefined;
  plan: ReturnType<typeof planSurvey> | undefined;
  running: { readonly state: SurveyState | undefined } | undefined;
  /** The last one, of this page or as it was stored. */
  result: SurveyResult | undefined;
  /** The result is of this page. */
  isNew = false;
  #size: SurveySize = 'usual';
  #seed = newSeed();
  #cancel = new AbortController();
  #isForgotten = false;
  readonly #draw: () => void;

  /** @param draw called after every change */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  async readDirectory(): Promise<void> {
    forgetDirectory(); // this page's own copy: the background may have written another
    this.inUse = await loadDirectory();
    this.#announce();
  }

  choose(size: SurveySize): void {
    this.#size = size;
    this.isNew = false;
    this.#announce();
  }

  /** In a click: the survey that is announced. */
  start(): void {
    const { plan } = this;
    if (plan === undefined || 'type' in plan) return;
    void this.#begin(plan, (ports, signal) => runSurvey(plan, ports, signal));
  }

  /** What the part about the directory authorities asks; missing where it has no place. */
  get authorities(): SurveyPlan | undefined {
    return this.result && planAuthorities(this.result);
  }

  /** In a click of its own: adds to the survey that was made. */
  startAuthorities(): void {
    const { authorities, result } = this;
    if (authorities === undefined || result === undefined) return;
    void this.#begin(authorities, (ports, signal) => runAuthorities(result, authorities, ports, signal));
  }

  cancel(): void {
    this.#cancel.abort();
  }

  /** The person deleted all that is stored: nothing more is asked, and nothing stored. */
  forget(): void {
    this.#isForgotten = true;
    this.#cancel.abort();
    [this.result, this.isNew] = [undefined, false];
    this.#draw();
  }

  async #begin(plan: SurveyPlan, run: Run): Promise<void> {
    if (this.running !== undefined) return;
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.#isForgotten = false;
    this.running = { state: undefined };
    const show = (state: SurveyState) => {
      this.running = { state };
      this.#draw();
    };
    const asking = askHosts({ plan, run, show, cancel });
    this.#draw();
    const result = await asking.finally(() => {
      this.running = undefined;
    });
    this.#seed = newSeed();
    if (!this.#isForgotten) await this.#take(result);
    this.#announce();
  }

  async #take(result: SurveyResult): Promise<void> {
    [this.result, this.isNew] = [result, true];
    const measured = measuredBy(result);
    if (isKept(result)) await saveSurvey({ ...result, ...(measured && { measured }) }).catch(warnUnsaved);
  }

  /** Draws relays and hosts anew; nothing is asked of them. */
  #announce(): void {
    const { directory } = this.inUse ?? {};
    this.plan =
      directory === undefined
        ? { type: 'cannot-tell', why: 'too-few-relays' }
        : planSurvey({
            directory,
            hosts: SURVEY_HOSTS,
            size: this.#size,
            seed: this.#seed,
            now: Date.now(),
          });
    this.#draw();
  }
}

/** Nothing follows from what was cancelled, so the last survey stays. */
function isKept({ conclusion }: SurveyResult): boolean {
  return conclusion.type !== 'cannot-tell' || !['cancelled', 'no-permission'].includes(conclusion.why);
}

function warnUnsaved(error: unknown): void {
  console.warn('The survey is not stored:', error);
}

function newSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return seed;
}
