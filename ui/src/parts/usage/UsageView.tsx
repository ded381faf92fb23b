import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import { download } from '@/api/download';
import type { UsageBy } from '@/api/generated';
import { Failed } from '@/components/Failed';
import { ListFailed } from '@/components/ListFailed';
import { Note } from '@/components/Note';
import { Panel } from '@/components/Panel';
import page from '@/components/Page.module.css';
import { Waiting } from '@/components/Waiting';
import { useNow } from '@/lib/clock';
import { save } from '@/lib/save';
import { DayBars, PartBars } from './Bars';
import { dayBars, isPeriod, partBars, questionOf, usedMeasures, type Measure, type Question } from './model';
import { UsageFilters } from './UsageFilters';
import { UsageTable } from './UsageTable';
import { useWords } from './words';

const HOUR = 3_600_000;

/** Hours of CPU, memory and GPUs: as bars, as a table, as a file. */
export function UsageView({ allowed }: { allowed: readonly UsageBy[] }) {
  const { t } = useWords();
  const now = useNow(HOUR);
  const [query, setQuery] = useSearchParams();
  const [measure, setMeasure] = useState<Measure>('cpu');
  const [error, setError] = useState<unknown>();
  const question = questionOf(query, allowed, now);
  const isValid = isPeriod(question);
  const usage = api.useWholeUsageQuery(question, { skip: !isValid, refetchOnMountOrArgChange: true });
  // Not what an earlier question was answered with.
  const rows = usage.currentData ?? [];
  const measures = usedMeasures(rows);
  const shown = measures.includes(measure) ? measure : 'cpu';

  const change = (part: Partial<Question>) => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries({ ...question, ...part })) next.set(name, value);
    setQuery(next, { replace: true });
  };

  const saveCsv = async () => {
    setError(undefined);
    const { from, to, by } = question;
    try {
      const text = new URLSearchParams({ from, to, by, format: 'csv' }).toString();
      save(await download(`/api/v1/usage?${text}`), `usage-${by}-${from}-${to}.csv`);
    } catch (thrown) {
      setError(thrown);
    }
  };

  return (
    <>
      <UsageFilters question={question} allowed={allowed} now={now} change={change} />
      {!isValid && <Note tone="someone">{t('usage.wrongPeriod')}</Note>}
      {usage.error && (
        <ListFailed title={t('usage.failed')} error={usage.error} again={() => void usage.refetch()} />
      )}
      <Failed error={error} />
      {usage.isFetching && !usage.currentData && <Waiting />}
      {usage.currentData && isValid && (
        <Panel title={t(`usage.${shown}`)}>
          {rows.length === 0 ? (
            <p className="soft">{t('usage.none')}</p>
          ) : (
            <>
              <span className="chips" role="group" aria-label={t('usage.measure')}>
                {measures.map((it) => (
                  <button key={it} type="button" aria-pressed={shown === it} onClick={() => setMeasure(it)}>
                    {t(`usage.${it}`)}
                  </button>
                ))}
              </span>
              {question.by === 'day' ? (
                <DayBars bars={dayBars(rows, question, shown)} measure={t(`usage.${shown}`)} />
              ) : (
                <PartBars bars={partBars(rows, question.by, shown)} measure={t(`usage.${shown}`)} />
              )}
              <UsageTable rows={rows} by={question.by} measures={measures} />
            </>
          )}
          <div className={page['row']}>
            <Button disabled={rows.length === 0} onClick={() => void saveCsv()}>
              {t('usage.csv')}
            </Button>
            <span className="quiet">{t('usage.counted')}</span>
          </div>
        </Panel>
      )}
    </>
  );
}
