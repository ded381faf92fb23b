import type { Workspace } from '@/api/shapes';
import type { Say } from '@/i18n/I18n';
import { readQuantity } from '@/lib/quantity';
import { homeSize } from '@/model/resources';

/** What goes with a workspace. */
export interface Loss {
  /** It ran once, so that there may be files of somebody. */
  hasData: boolean;
  size: string;
  goes: string[];
}

export function lossOf(workspace: Pick<Workspace, 'spec' | 'status'>, tag: string, t: Say): Loss {
  const { status, spec } = workspace;
  const hasData = status?.startedAt !== undefined || status?.stoppedAt !== undefined;
  const size = readQuantity(homeSize({ spec }), tag);
  const count = spec.packages?.pip?.length ?? 0;
  return {
    hasData,
    size,
    goes: [
      t('delete.disk', { size }),
      ...(count > 0 ? [t('delete.packages', { count })] : []),
      ...(hasData ? [t('delete.runs')] : []),
    ],
  };
}
