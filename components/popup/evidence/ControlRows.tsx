import type { ComponentChildren } from 'preact';
import type { Say } from '../../text/say.ts';
import { RowGroup } from './RowGroup.tsx';
import { type Row, summaryOf } from './rows.ts';

interface Props {
  controls: readonly Row[];
  rows: (of: readonly Row[]) => ComponentChildren;
  say: Say;
}

/** The controls, folded, with the number that work. */
export function ControlRows({ controls, rows, say }: Props) {
  const shapes = controls.map((row) => summaryOf(row).shape).filter((shape) => shape !== 'not-asked');
  const working = shapes.filter((shape) => shape === 'works').length;
  if (shapes.length === 0) return null;
  if (shapes.includes('waiting')) {
    return (
      <RowGroup shape="waiting" name={say('controls')} says={say('few_waiting')}>
        {rows(controls)}
      </RowGroup>
    );
  }
  return (
    <RowGroup
      shape={working === shapes.length ? 'works' : 'unknown'}
      name={say('controls')}
      says={say('few_works_count', String(working), String(shapes.length))}
    >
      <p class="meta">{say('controls_explain')}</p>
      {rows(controls)}
    </RowGroup>
  );
}
