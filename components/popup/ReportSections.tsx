import type { ScenarioId } from '../../utils/model/scenario.ts';
import type { Transport } from '../../utils/model/situation.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import type { Say } from '../text/say.ts';
import { Evidence } from './evidence/Evidence.tsx';
import { useLater } from './later.ts';
import type { ReportView } from './view.ts';
import { WarningCard } from './warning/WarningCard.tsx';

interface Props {
  view: ReportView;
  connects: Transport;
  /** Missing where there is no finished report. */
  onSave: (() => void) | undefined;
  say: Say;
  onTransport: (connects: Transport) => void;
  onExplain: (scenario: ScenarioId | undefined) => void;
}

/** Caveats, or what is exposed, stand under the headline: they come before what a block would change. */
function isQualified(verdict: Verdict): boolean {
  return verdict.type === 'mixed' || (verdict.type !== 'unknown' && verdict.caveats.length > 0);
}

/** What stands beneath the verdict: the warning, the evidence, and what a block would change. */
export function ReportSections({ view, connects, say, onSave, onTransport, onExplain }: Props) {
  const { ForecastShort } = useLater();
  const { report, warning, forecasts } = view;
  const isBrief = warning !== undefined || isQualified(report.verdict);
  return (
    <>
      {warning !== undefined && <WarningCard warning={warning} verdict={report.verdict} say={say} />}
      <Evidence report={report} say={say} onSave={onSave} />
      {ForecastShort ? (
        <ForecastShort
          forecasts={forecasts}
          isBrief={isBrief}
          connects={connects}
          say={say}
          onTransport={onTransport}
          onExplain={onExplain}
        />
      ) : (
        // Keeps its place.
        <div class={isBrief ? 'forecast brief' : 'forecast'} />
      )}
    </>
  );
}
