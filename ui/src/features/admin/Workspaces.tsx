import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/api';
import type { Workspace } from '@/api/shapes';
import { ListFailed } from '@/components/ListFailed';
import { SearchBox } from '@/components/SearchBox';
import { useToast } from '@/components/useToast';
import { Waiting } from '@/components/Waiting';
import limits from '@/generated/limits.json';
import { can } from '@/model/phase';
import { asProblem, problemText } from '@/model/problems';
import { byOwner } from './model';
import { PageButtons } from './PageButtons';
import { usePages } from './usePages';
import { useWords } from './words';
import { WorkspaceTable } from './WorkspaceTable';

/** Everybody's workspaces. They are read again every few seconds: events tell one's own alone. */
export function Workspaces() {
  const i18n = useWords();
  const { t } = i18n;
  const { modal } = App.useApp();
  const toast = useToast();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages(q);
  const { data, error, isLoading, refetch } = api.useListWorkspacesQuery(
    {
      owner: '*',
      limit: limits.workspace.namesAtOnce,
      ...(q ? { q } : {}),
      ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
    },
    { pollingInterval: 10_000, skipPollingIfUnfocused: true, refetchOnMountOrArgChange: true },
  );
  const [stop] = api.useStopWorkspacesMutation();
  const items = (data?.items ?? []) as Workspace[];
  const stops = items.filter((it) => chosen.has(it.uid) && can(it).stop);

  const go = async () => {
    const answers = await Promise.all(
      [...byOwner(stops)].map(([owner, names]) => stop({ owner, workspaceNames: { names } })),
    );
    const refused = answers.flatMap((it) => (it.error ? [asProblem(it.error)] : []));
    const failed = answers.flatMap((it) =>
      (it.data?.items ?? []).filter((one) => (one.status ?? 200) >= 400),
    );
    if (refused[0]) toast.bad(problemText(refused[0], i18n));
    else if (failed.length > 0) {
      const names = failed.map((it) => it.name ?? '').join(t('list.comma'));
      toast.bad(t('bulk.refused', { done: stops.length - failed.length, asked: stops.length, names }));
    } else toast.good(t('bulk.stop', { count: stops.length }));
    setChosen(new Set());
    void refetch();
  };

  const ask = () =>
    modal.confirm({
      title: t('bulk.stopTitle', { count: stops.length }),
      content: t('admin.stopText', {
        names: stops.map((it) => `${it.owner ?? ''}/${it.name}`).join(t('list.comma')),
      }),
      okText: t('bulk.stopGo'),
      okButtonProps: { danger: true },
      cancelText: t('admin.cancel'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: go,
    });

  return (
    <>
      <div className="filters" role="search">
        <SearchBox label={t('admin.searchWorkspace')} value={q} change={setQ} />
        <Button danger disabled={stops.length === 0} onClick={ask}>
          {t('admin.stop')}
        </Button>
        <span className="quiet" role="status">
          {t('admin.chosen', { count: chosen.size })}
        </span>
      </div>
      {error && <ListFailed title={t('admin.failed')} error={error} again={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && items.length === 0 && <p className="soft">{t('admin.workspacesNone')}</p>}
      {items.length > 0 && (
        <WorkspaceTable
          items={items}
          chosen={chosen}
          mark={(uid, isChosen) => {
            const next = new Set(chosen);
            if (isChosen) next.add(uid);
            else next.delete(uid);
            setChosen(next);
          }}
        />
      )}
      <PageButtons pages={pages} nextCursor={data?.nextCursor} />
    </>
  );
}
