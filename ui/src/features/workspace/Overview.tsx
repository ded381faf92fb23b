import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { api } from '@/api/api';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { Note, type NoteTone } from '@/components/Note';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import { isStarting, phaseOf, shownState, type Tone } from '@/model/phase';
import { notices, sentence, why } from '@/model/reasons';
import { useActions } from '@/parts/useActions';
import { Details } from './Details';
import { Keep } from './Keep';
import { usualStart } from './model';
import { StepList } from './StepList';
import styles from './Workspace.module.css';

const Charts = lazy(async () => ({ default: (await import('./charts/Charts')).Charts }));

const TONES: Record<Tone, NoteTone> = {
  running: 'good',
  waiting: 'waiting',
  moving: 'info',
  someone: 'someone',
  failed: 'failed',
  neutral: 'neutral',
};

/** State, why, what can be done, details: in this order. */
export function Overview({
  workspace,
  template,
}: {
  workspace: Workspace;
  template: ImageTemplate | undefined;
}) {
  const i18n = useI18n();
  const { t, tag } = i18n;
  const now = useNow(1000);
  const actions = useActions();
  const { name, status, newerImage } = workspace;
  const phase = phaseOf(workspace);
  const history = api.useGetWorkspaceHistoryQuery({ name }, { skip: !isStarting(phase) });
  const { position, since } = status?.queue ?? {};
  const goesOn = isStarting(phase) || phase === 'Failed';
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <Note tone={TONES[shownState(workspace).tone]} role="status">
          <p>
            {phase === 'Running' ? t('workspace.ready') : why(workspace, i18n, now) || t('phase.Pending')}
          </p>
          {position !== undefined && since !== undefined && (
            <p className="quiet">{t('workspace.queue', { position, time: readTime(since, tag, now) })}</p>
          )}
        </Note>
        <Keep workspace={workspace} />
        {notices(workspace)
          .filter((it) => it.type !== 'IdleWarning')
          .map((it) => (
            <Note key={it.type} tone={it.kind === 'wait' ? 'waiting' : 'someone'}>
              {sentence(it, i18n, now)}
            </Note>
          ))}
        {newerImage && phase === 'Running' && (
          <Note
            tone="info"
            actions={
              <Button onClick={() => void actions.restart(workspace)}>{t('workspace.restartNow')}</Button>
            }
          >
            {t('workspace.newerImage', { image: newerImage })}
          </Note>
        )}
        {phase === 'Running' && (
          <Suspense fallback={<Waiting />}>
            <Charts name={name} />
          </Suspense>
        )}
        {goesOn && (
          <StepList
            conditions={status?.conditions ?? []}
            usual={usualStart(history.data)}
            hasHistory={history.isSuccess}
            isUnderWay={isStarting(phase)}
          />
        )}
      </div>
      <Details workspace={workspace} template={template} />
    </div>
  );
}
