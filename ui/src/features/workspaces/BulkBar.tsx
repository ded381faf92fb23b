import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '@/api/api';
import type { BatchOutcome } from '@/api/generated';
import type { Workspace } from '@/api/shapes';
import { useToast } from '@/components/useToast';
import limits from '@/generated/limits.json';
import { useI18n } from '@/i18n/I18n';
import { can, groupOf } from '@/model/phase';
import { asProblem, problemText } from '@/model/problems';
import { bulkResult, inParts } from './model';
import styles from './Workspaces.module.css';

const BulkDelete = lazy(async () => ({ default: (await import('./BulkDelete')).BulkDelete }));

type Word = 'start' | 'stop' | 'delete';
type Ask = (arg: { workspaceNames: { names: string[] } }) => { unwrap: () => Promise<BatchOutcome> };

/** What can be done with several at once; there while some are chosen. */
export function BulkBar({ chosen, clear }: { chosen: readonly Workspace[]; clear: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { modal } = App.useApp();
  const toast = useToast();
  const [isDeleting, setDeleting] = useState(false);
  const [start] = api.useStartWorkspacesMutation();
  const [stop] = api.useStopWorkspacesMutation();
  const [remove] = api.useDeleteWorkspacesMutation();
  const starts = chosen.filter((it) => can(it).start);
  const stops = chosen.filter((it) => can(it).stop);

  const run = async (word: Word, ask: Ask, workspaces: readonly Workspace[]) => {
    try {
      const outcomes = await Promise.all(
        inParts(
          workspaces.map((it) => it.name),
          limits.workspace.namesAtOnce,
        ).map((names) => ask({ workspaceNames: { names } }).unwrap()),
      );
      const { done, asked, refused } = bulkResult(outcomes.flatMap((it) => it.items ?? []));
      if (refused.length === 0) toast.good(t(`bulk.${word}`, { count: done }));
      else {
        const names = refused
          .map((it) => (it.why ? `${it.name} (${it.why})` : it.name))
          .join(t('list.comma'));
        toast.bad(t('bulk.refused', { done, asked, names }));
      }
      clear();
    } catch (thrown) {
      toast.bad(problemText(asProblem(thrown), i18n));
    }
  };

  const askToStop = () => {
    const running = stops.filter((it) => groupOf(it) === 'running');
    if (running.length === 0) {
      void run('stop', stop, stops);
      return;
    }
    modal.confirm({
      title: t('bulk.stopTitle', { count: stops.length }),
      content: t('bulk.stopText', { names: running.map((it) => it.name).join(t('list.comma')) }),
      okText: t('bulk.stopGo'),
      okButtonProps: { danger: true },
      cancelText: t('stop.leave'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => run('stop', stop, stops),
    });
  };

  return (
    <section className={styles['bulk']} aria-label={t('bulk.title')}>
      <span role="status">{t('list.chosen', { count: chosen.length })}</span>
      <Button disabled={starts.length === 0} onClick={() => void run('start', start, starts)}>
        {t('action.start')}
      </Button>
      <Button disabled={stops.length === 0} onClick={askToStop}>
        {t('action.stop')}
      </Button>
      <Button danger onClick={() => setDeleting(true)}>
        {t('action.delete')}
      </Button>
      <Button type="text" onClick={clear}>
        {t('list.clearChosen')}
      </Button>
      {isDeleting && (
        <Suspense fallback={null}>
          <BulkDelete
            chosen={chosen}
            go={() => run('delete', remove, chosen)}
            close={() => setDeleting(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
