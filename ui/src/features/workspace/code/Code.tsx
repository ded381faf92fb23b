import type { Workspace } from '@/api/shapes';
import { phaseOf } from '@/model/phase';
import { NotRunning } from '../NotRunning';
import { CodeDesk } from './CodeDesk';
import { useWords } from './useWords';

/** Files of the workspace, to be written and run. */
export function Code({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  if (phaseOf(workspace) !== 'Running') {
    return (
      <NotRunning workspace={workspace} soon={t('code.soon')}>
        {t('code.notRunning')}
      </NotRunning>
    );
  }
  return <CodeDesk name={workspace.name} uid={workspace.uid} />;
}
