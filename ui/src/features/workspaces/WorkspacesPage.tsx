import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import { templateAdapter, workspaceAdapter } from '@/api/lists';
import { PageTitle } from '@/components/PageTitle';
import { useI18n } from '@/i18n/I18n';
import { BulkBar } from './BulkBar';
import { Failed, NothingMatches, NothingYet, Skeleton } from './Faces';
import { Filters } from './Filters';
import { Grid } from './Grid';
import { choose, readChoice, writeChoice, type Choice } from './model';
import styles from './Workspaces.module.css';

const workspacesOf = workspaceAdapter.getSelectors();
const templatesOf = templateAdapter.getSelectors();

/** All workspaces of somebody: which need them, and the way into the one they want. */
export function WorkspacesPage() {
  const { t } = useI18n();
  const list = api.useAllWorkspacesQuery(undefined, {
    // What events do not tell: when each was last used.
    pollingInterval: 60_000,
    skipPollingIfUnfocused: true,
  });
  const images = api.useAllTemplatesQuery();
  const [query, setQuery] = useSearchParams();
  const choice = useMemo(() => readChoice(query), [query]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  const all = useMemo(() => (list.data ? workspacesOf.selectAll(list.data) : []), [list.data]);
  const templates = useMemo(() => (images.data ? templatesOf.selectAll(images.data) : []), [images.data]);
  const shown = useMemo(() => choose(all, choice), [all, choice]);
  const chosenNow = useMemo(() => all.filter((it) => chosen.has(it.uid)), [all, chosen]);

  const change = useCallback(
    (part: Partial<Choice>) =>
      setQuery((before) => writeChoice({ ...readChoice(before), ...part }), { replace: true }),
    [setQuery],
  );
  const mark = useCallback((uids: readonly string[], isChosen: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      for (const uid of uids) {
        if (isChosen) next.add(uid);
        else next.delete(uid);
      }
      return next;
    });
  }, []);

  return (
    <div className={styles['page']}>
      <PageTitle tab={t('list.tab')}>
        {t('list.title')}
        {all.length > 0 && <span className={`num ${styles['count'] ?? ''}`}>{all.length}</span>}
      </PageTitle>
      {list.data ? (
        all.length === 0 ? (
          <NothingYet templates={images.data && templates} />
        ) : (
          <>
            <Filters all={all} templates={templates} choice={choice} change={change} />
            {shown.length === 0 ? (
              <NothingMatches hidden={all.length} clear={() => setQuery({}, { replace: true })} />
            ) : (
              <Grid
                shown={shown}
                templates={templates}
                choice={choice}
                change={change}
                chosen={chosen}
                mark={mark}
              />
            )}
          </>
        )
      ) : list.error ? (
        <Failed error={list.error} again={() => void list.refetch()} />
      ) : (
        <Skeleton />
      )}
      {chosenNow.length > 0 && <BulkBar chosen={chosenNow} clear={() => setChosen(new Set())} />}
    </div>
  );
}
