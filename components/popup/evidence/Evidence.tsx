import { Component, type ComponentChildren } from 'preact';
import type { Report } from '../../../utils/model/report.ts';
import type { Say } from '../../text/say.ts';
import { useLater } from '../later.ts';
import { GroupButton } from './GroupButton.tsx';
import { type GroupName, groupsOf } from './groups.ts';

interface Props {
  report: Report;
  say: Say;
  /** Missing where there is no finished report. */
  onSave: (() => void) | undefined;
}

interface State {
  opened: GroupName | undefined;
}

/**
 * What the verdict rests on: how many sources say what. One group at a time is opened, in full width. A class, because hooks
 * would come before the verdict: see `Later`.
 */
export class Evidence extends Component<Props, State> {
  override state: State = { opened: undefined };

  override render(): ComponentChildren {
    const { report, say, onSave } = this.props;
    const { opened } = this.state;
    const { GroupRows, SaveReport } = useLater();
    const groups = groupsOf(report);
    if (groups.length === 0) return null;
    return (
      <section class="evidence" aria-labelledby="evidence">
        <div class="top">
          <h2 id="evidence">{say('evidence_title')}</h2>
          {SaveReport && onSave && <SaveReport say={say} onSave={onSave} />}
        </div>
        <div class="groups">
          {groups.map((group) => (
            <GroupButton
              key={group.name}
              group={group}
              isOpen={group.name === opened}
              say={say}
              onToggle={() => this.setState({ opened: group.name === opened ? undefined : group.name })}
            />
          ))}
        </div>
        {GroupRows &&
          groups.map((group) => (
            <GroupRows
              key={group.name}
              group={group}
              isOpen={group.name === opened}
              report={report}
              say={say}
            />
          ))}
      </section>
    );
  }
}
