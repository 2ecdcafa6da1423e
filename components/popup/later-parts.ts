import { Announcement } from './Announcement.tsx';
import { GroupRows } from './evidence/GroupRows.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Footer } from './Footer.tsx';
import { ForecastShort } from './ForecastShort.tsx';
import { OtherWindow } from './OtherWindow.tsx';
import { PathNow } from './PathNow.tsx';
import { SaveReport } from './SaveReport.tsx';
import { WarningBody } from './warning/WarningBody.tsx';

/** The parts of the popup that no verdict needs: they are folded, count relays, or come before the first check. */
export const LATER_PARTS = {
  Announcement,
  FirstRun,
  Footer,
  ForecastShort,
  GroupRows,
  OtherWindow,
  PathNow,
  SaveReport,
  WarningBody,
};
