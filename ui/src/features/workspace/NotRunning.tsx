import { Button } from 'antd';
import type { Workspace } from '@/api/shapes';
import { Note } from '@/components/Note';
import { useI18n } from '@/i18n/I18n';
import { can, isStarting, phaseOf } from '@/model/phase';
import { useActions } from '@/parts/useActions';

interface Props {
  workspace: Workspace;
  /** What needs a workspace that runs. */
  children: string;
  /** What happens once it does. */
  soon: string;
}

/** Stands for a part that needs a running workspace, with the way to one. */
export function NotRunning({ workspace, children, soon }: Props) {
  const { t } = useI18n();
  const actions = useActions();
  if (isStarting(phaseOf(workspace))) {
    return (
      <Note tone="info" role="status">
        {soon}
      </Note>
    );
  }
  return (
    <Note
      tone="neutral"
      role="status"
      actions={
        can(workspace).start && (
          <Button onClick={() => void actions.start(workspace)}>{t('action.start')}</Button>
        )
      }
    >
      {children}
    </Note>
  );
}
