import type { ComponentChildren } from 'preact';
import { Shape } from '../../shared/Shape.tsx';
import type { ShapeName } from '../../shared/shapes.ts';

interface Props {
  shape: ShapeName;
  name: string;
  says: string;
  children: ComponentChildren;
}

/** Several rows folded into one. */
export function RowGroup({ shape, name, says, children }: Props) {
  return (
    <details class="row group">
      <summary>
        <Shape shape={shape} size={14} />
        <span class="name">{name}</span>
        <span class="says">{says}</span>
      </summary>
      <div class="inner">{children}</div>
    </details>
  );
}
