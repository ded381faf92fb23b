import type { Workspace } from '@/api/shapes';
import { phaseOf } from '@/model/phase';
import { NotRunning } from '../NotRunning';
import { ShellBox } from './ShellBox';
import { useWords } from './useWords';

/** A shell in the workspace. */
export function Terminal({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  if (phaseOf(workspace) !== 'Running') {
    return (
      <NotRunning workspace={workspace} soon={t('terminal.soon')}>
        {t('terminal.notRunning')}
      </NotRunning>
    );
  }
  return <ShellBox name={workspace.name} />;
}
