import { Button } from 'antd';
import { Note } from '@/components/Note';
import { problemText } from '@/model/problems';
import type { UsedShell } from './useShell';
import { useWords } from './useWords';

/** What there is to say of a shell: nothing to see while all is well. */
export function ShellStatus({ shell: { state, again } }: { shell: UsedShell }) {
  const words = useWords();
  const { t } = words;
  if (state.is === 'connecting' || (state.is === 'open' && !state.again)) {
    return (
      <p className={state.is === 'open' ? 'sr' : 'quiet'} role="status">
        {t(state.is === 'open' ? 'terminal.open' : 'terminal.connecting')}
      </p>
    );
  }
  if (state.is === 'open') {
    return (
      <Note tone="info" role="status">
        {t('terminal.openAgain')}
      </Note>
    );
  }
  if (state.is === 'lost') {
    return (
      <Note tone="waiting" role="status" actions={<Button onClick={again}>{t('terminal.now')}</Button>}>
        {t(state.hadShell ? 'terminal.lostBefore' : 'terminal.lostFirst', { count: state.seconds })}
      </Note>
    );
  }
  const { ending } = state;
  const more = <Button onClick={again}>{t('terminal.new')}</Button>;
  if (ending.kind === 'refused') {
    return (
      <Note tone="failed" role="alert" actions={more}>
        {problemText(ending.problem, words)}
      </Note>
    );
  }
  const code = ending.kind === 'exit' ? ending.code : 0;
  return (
    <Note tone="neutral" role="status" actions={more}>
      {code === 0 ? t('terminal.exit') : t('terminal.exitCode', { code })}
    </Note>
  );
}
