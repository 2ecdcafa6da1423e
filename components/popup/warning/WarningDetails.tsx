import { Fold } from '../../shared/Fold.tsx';
import { useLater } from '../later.ts';
import type { WarningBodyProps } from './WarningBody.tsx';

/** The details of the warning, folded. */
export function WarningDetails(props: WarningBodyProps) {
  const { WarningBody } = useLater();
  return (
    <Fold class="more" summary={<span>{props.say('banner_more')}</span>}>
      {() => WarningBody && <WarningBody {...props} />}
    </Fold>
  );
}
