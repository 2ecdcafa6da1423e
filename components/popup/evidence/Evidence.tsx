import { useState } from 'preact/hooks';
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

/** What the verdict rests on: how many sources say what. One group at a time is opened, in full width. */
export function Evidence({ report, say, onSave }: Props) {
  const { GroupRows, SaveReport } = useLater();
  const [opened, open] = useState<GroupName>();
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
            onToggle={() => open(group.name === opened ? undefined : group.name)}
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
