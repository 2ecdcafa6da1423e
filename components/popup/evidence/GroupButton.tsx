import type { ComponentChildren } from 'preact';
import { Shape } from '../../shared/Shape.tsx';
import type { Say } from '../../text/say.ts';
import { controlCounts, type RowGroup } from './groups.ts';

/** Groups whose words are others where there is one row. */
export const COUNTED = ['tor', 'differs', 'not-tor', 'unopened', 'sees', 'looks'] as const;

interface Props {
  group: RowGroup;
  isOpen: boolean;
  say: Say;
  onToggle: () => void;
}

/** How many rows say the same, in a shape and in words; opens them. */
export function GroupButton({ group: { name, shape, rows }, isOpen, say, onToggle }: Props) {
  return (
    <button
      type="button"
      class="group"
      data-group={name}
      data-shape={shape}
      aria-expanded={isOpen}
      onClick={() => onToggle()}
    >
      <Shape shape={shape} size={13} />
      <span>{words()}</span>
    </button>
  );

  function words(): ComponentChildren {
    if (name === 'controls') {
      const { working, total } = controlCounts(rows);
      return say.rich('group_controls_count', <b>{working}</b>, <b>{total}</b>);
    }
    const counted = rows.length === 1 && COUNTED.find((one) => one === name);
    return counted
      ? say.richOf('group_one', counted, <b>1</b>)
      : say.richOf('group', name, <b>{rows.length}</b>);
  }
}
