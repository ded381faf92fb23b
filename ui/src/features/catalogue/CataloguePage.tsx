import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import { templateAdapter } from '@/api/lists';
import { ListFailed } from '@/components/ListFailed';
import { PageTitle } from '@/components/PageTitle';
import { SearchBox } from '@/components/SearchBox';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { templateTitle } from '@/model/resources';
import { TemplateCard } from '@/parts/TemplateCard';
import styles from './Catalogue.module.css';
import {
  chooseTemplates,
  frameworksOf,
  readTemplateChoice,
  writeTemplateChoice,
  type TemplateChoice,
} from './model';

const templatesOf = templateAdapter.getSelectors();

/** What workspaces can start from. */
export function CataloguePage() {
  const { t } = useI18n();
  const go = useNavigate();
  // Whether each starts now is told by reading only.
  const list = api.useAllTemplatesQuery(undefined, { pollingInterval: 30_000, skipPollingIfUnfocused: true });
  const [query, setQuery] = useSearchParams();
  const choice = useMemo(() => readTemplateChoice(query), [query]);
  const all = useMemo(() => (list.data ? templatesOf.selectAll(list.data) : []), [list.data]);
  const shown = useMemo(() => chooseTemplates(all, choice), [all, choice]);
  const change = (part: Partial<TemplateChoice>) =>
    setQuery((before) => writeTemplateChoice({ ...readTemplateChoice(before), ...part }), { replace: true });

  return (
    <>
      <div>
        <PageTitle tab={t('images.title')}>{t('images.title')}</PageTitle>
        <p className="quiet">{t('images.intro')}</p>
      </div>
      {!list.data && list.error ? (
        <ListFailed title={t('images.failed')} error={list.error} again={() => void list.refetch()} />
      ) : !list.data ? (
        <Waiting />
      ) : all.length === 0 ? (
        <section className="glass">{t('empty.noImage')}</section>
      ) : (
        <>
          <Filters all={all} choice={choice} change={change} />
          {shown.length === 0 && (
            <p role="status">
              {t('images.noMatch')}{' '}
              <Button onClick={() => setQuery({}, { replace: true })}>{t('empty.clear')}</Button>
            </p>
          )}
          <div className={styles['cards']}>
            {shown.map((it) => (
              <TemplateCard key={it.uid} template={it}>
                <Button
                  type="default"
                  aria-label={t('images.startOf', { name: templateTitle(it) })}
                  onClick={() => void go(`/new?image=${it.namespace}/${it.name}&step=2`)}
                >
                  {t('images.start')}
                </Button>
                <Link
                  to={`/images/${it.namespace}/${it.name}`}
                  aria-label={t('images.moreOf', { name: templateTitle(it) })}
                >
                  {t('images.more')}
                </Link>
              </TemplateCard>
            ))}
          </div>
        </>
      )}
    </>
  );
}

interface FilterProps {
  all: readonly Parameters<typeof frameworksOf>[0][number][];
  choice: TemplateChoice;
  change: (part: Partial<TemplateChoice>) => void;
}

function Filters({ all, choice, change }: FilterProps) {
  const { t } = useI18n();
  const frameworks = frameworksOf(all);
  return (
    <div className="filters" role="search">
      <SearchBox label={t('images.search')} value={choice.q} change={(q) => change({ q })} />
      {frameworks.length > 1 && (
        <div className="chips" role="group" aria-label={t('images.framework')}>
          {frameworks.map((it) => (
            <button
              key={it}
              type="button"
              aria-pressed={choice.framework === it}
              onClick={() => change({ framework: choice.framework === it ? undefined : it })}
            >
              {it}
            </button>
          ))}
        </div>
      )}
      <div className="chips">
        {(['now', 'gpu', 'mine'] as const).map((it) => (
          <button
            key={it}
            type="button"
            aria-pressed={choice[it]}
            onClick={() => change({ [it]: !choice[it] })}
          >
            {t(`images.${it}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
