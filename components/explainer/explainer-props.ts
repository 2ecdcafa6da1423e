import type { Citation, SourceId } from '../../utils/model/citation.ts';
import type { Dials, Scenario } from '../../utils/model/scenario.ts';
import type { Situation } from '../../utils/model/situation.ts';
import type { Say } from '../text/say.ts';
import type { Answered } from './Answer.tsx';
import type { AgePoint } from './age-curve.ts';
import type { CountryBar } from './CountryBars.tsx';
import type { Cites } from './cited-in.ts';

export interface ExplainerProps {
  readonly scenarios: readonly Scenario[];
  readonly chosen: Answered;
  /** Another scenario, to compare with. */
  readonly beside?: Answered | undefined;
  readonly dials: Dials;
  readonly situation: Situation;
  /** The person's country according to the last check. */
  readonly suggested?: string | undefined;
  /** Every country that can be chosen. */
  readonly countries: readonly string[];
  /** The relays that the forecast is based on. `date`: ms since the epoch. */
  readonly relays: { readonly count: number; readonly date: number };
  readonly topCountries: readonly CountryBar[];
  readonly ages: readonly AgePoint[];
  /** ms since the epoch: the relays that lists of each age are compared with. */
  readonly agesDate: number;
  readonly sources: Record<SourceId, Citation>;
  readonly cites: Cites;
  /** ms since the epoch */
  readonly now: number;
  readonly say: Say;
  /** The address of this page with another scenario. */
  readonly hrefOf: (scenario: Scenario) => string;
  readonly onScenario: (scenario: Scenario) => void;
  readonly onBeside: (scenario: Scenario | undefined) => void;
  readonly onDials: (dials: Dials) => void;
  readonly onSituation: (situation: Situation) => void;
  /** The query of a link to this page that was pasted. */
  readonly onPaste: (query: string) => void;
  /** Saves the answer as a file. */
  readonly onSavePicture: () => void;
}
