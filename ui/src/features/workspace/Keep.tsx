import { Button } from 'antd';
import { api } from '@/api/api';
import type { Workspace } from '@/api/shapes';
import { Note } from '@/components/Note';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import { asProblem, problemText } from '@/model/problems';

const HOUR = 3_600_000;

/** Says when a workspace that nobody uses stops, and lets it go on. */
export function Keep({ workspace }: { workspace: Workspace }) {
  const i18n = useI18n();
  const { t, tag } = i18n;
  const now = useNow(30_000);
  const [patch, { isLoading, error }] = api.usePatchWorkspaceMutation();
  const { name, spec, status } = workspace;
  const keepUntil = spec.idle?.keepUntil;
  const willStopAt = status?.willStopAt;
  const keep = () =>
    void patch({
      name,
      'If-Match': '*',
      patchWorkspace: { spec: { idle: { keepUntil: new Date(Date.now() + HOUR).toISOString() } } },
    });
  if (error) {
    return (
      <Note tone="failed" role="alert">
        {problemText(asProblem(error), i18n)}
      </Note>
    );
  }
  if (willStopAt) {
    return (
      <Note
        tone="someone"
        role="status"
        actions={
          <Button loading={isLoading} onClick={keep}>
            {t('workspace.keep')}
          </Button>
        }
      >
        {t('workspace.willStop', { time: readTime(willStopAt, tag, now) })}
      </Note>
    );
  }
  if (keepUntil && Date.parse(keepUntil) > now && status?.phase === 'Running') {
    return <Note tone="info">{t('workspace.kept', { time: readTime(keepUntil, tag, now) })}</Note>;
  }
  return null;
}
