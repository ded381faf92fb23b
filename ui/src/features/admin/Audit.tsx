import { Button } from 'antd';
import { useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import type { AuditEntry } from '@/api/generated';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { Waiting } from '@/components/Waiting';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import { Chips } from './Chips';
import { auditFilterOf, auditQuestion, auditWho, OUTCOMES } from './model';
import { PageButtons } from './PageButtons';
import { usePages } from './usePages';
import { useWords } from './words';

const FIELDS = [
  { name: 'actor', hint: undefined, most: 36 },
  { name: 'action', hint: 'admin.actionHint', most: 64 },
  { name: 'object', hint: 'admin.objectHint', most: 300 },
] as const;

/** Who did what to what, from where, with what outcome; the newest first. */
export function Audit() {
  const { t } = useWords();
  const [query, setQuery] = useSearchParams();
  const filter = auditFilterOf(query);
  const pages = usePages(JSON.stringify(filter));
  const { data, error, isLoading, refetch } = api.useListAuditQuery(auditQuestion(filter, pages.cursor), {
    refetchOnMountOrArgChange: true,
  });
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true });
  };
  const items = data?.items ?? [];
  return (
    <>
      <div className="filters" role="search">
        {FIELDS.map(({ name, hint, most }) => (
          <input
            key={name}
            className="search"
            type="search"
            aria-label={t(`admin.${name}`)}
            placeholder={hint ? `${t(`admin.${name}`)} · ${t(hint)}` : t(`admin.${name}`)}
            value={filter[name]}
            maxLength={most}
            onChange={({ target }) => set(name, target.value)}
          />
        ))}
        <Chips
          label={t('admin.outcome')}
          value={OUTCOMES.find((it) => it === filter.outcome)}
          options={OUTCOMES.map((it) => ({ value: it, text: t(`admin.outcome.${it}`) }))}
          choose={(value) => set('outcome', value)}
        />
        <Button onClick={() => void refetch()}>{t('admin.reload')}</Button>
      </div>
      {error && <ListFailed title={t('admin.failed')} error={error} again={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && items.length === 0 && <p className="soft">{t('admin.auditNone')}</p>}
      {items.length > 0 && <Entries items={items} />}
      <PageButtons pages={pages} nextCursor={data?.nextCursor} />
    </>
  );
}

function Entries({ items }: { items: readonly AuditEntry[] }) {
  const { t, tag } = useWords();
  const now = useNow(30_000);
  return (
    <div className={`glass ${page['table'] ?? ''}`} role="region" aria-label={t('admin.audit')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['at', 'actor', 'action', 'object', 'outcome', 'address'] as const).map((it) => (
              <th key={it} scope="col">
                {t(`admin.${it}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((it) => (
            <tr key={it.id}>
              <td className="num" title={it.at}>
                {it.at && readTime(it.at, tag, now)}
              </td>
              <td>{auditWho(it)}</td>
              <td>
                {it.action}
                {it.detail && <small className="quiet"> {it.detail}</small>}
              </td>
              <td>{it.object}</td>
              <td>
                {it.outcome && t(`admin.outcome.${it.outcome}`)}
                {it.problem && <small className="quiet"> {it.problem}</small>}
              </td>
              <td className="num">{it.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
