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
  const { ForecastShort, PathNow } = useLater();
  const { report, warning, forecasts } = view;
  const { verdict } = report;
  const isBrief = warning !== undefined || isQualified(verdict);
  return (
    <>
      {/* A caveat may be that there is another path: whoever only shares an exit's address has one. */}
      {verdict.type === 'tor' &&
        !isBrief &&
        (PathNow ? <PathNow connects={connects} say={say} /> : <div class="path" />)}
      {warning !== undefined && <WarningCard warning={warning} verdict={verdict} say={say} />}
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
