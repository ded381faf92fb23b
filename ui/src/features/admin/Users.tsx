import { useState } from 'react';
import { api } from '@/api/api';
import type { AccountView, MeView } from '@/api/generated';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { SearchBox } from '@/components/SearchBox';
import { Waiting } from '@/components/Waiting';
import { readDay } from '@/lib/time';
import { Chips } from './Chips';
import { nameOf, ROLES, STATES } from './model';
import { PageButtons } from './PageButtons';
import { QuotaDialog } from './QuotaDialog';
import { usePages } from './usePages';
import { UserMenu } from './UserMenu';
import { useWords } from './words';

/** All accounts, and what an admin does with them. */
export function Users({ me }: { me: MeView }) {
  const { t, tag } = useWords();
  const [q, setQ] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>();
  const [state, setState] = useState<(typeof STATES)[number]>();
  const [quotaOf, setQuotaOf] = useState<AccountView>();
  const filter = { ...(q ? { q } : {}), ...(role ? { role } : {}), ...(state ? { state } : {}) };
  const pages = usePages(JSON.stringify(filter));
  const { data, error, isLoading, refetch } = api.useListAccountsQuery(
    { ...filter, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) },
    { refetchOnMountOrArgChange: true },
  );
  const items = data?.items ?? [];
  return (
    <>
      <div className="filters" role="search">
        <SearchBox label={t('admin.search')} value={q} change={setQ} maxLength={100} />
        <Chips
          label={t('admin.role')}
          value={role}
          options={ROLES.map((it) => ({ value: it, text: t(`admin.role.${it}`) }))}
          choose={setRole}
        />
        <Chips
          label={t('admin.state')}
          value={state}
          options={STATES.map((it) => ({ value: it, text: t(`admin.state.${it}`) }))}
          choose={setState}
        />
        {data && <span className="quiet">{t('admin.usersCount', { count: data.total ?? 0 })}</span>}
      </div>
      {error && <ListFailed title={t('admin.failed')} error={error} again={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && items.length === 0 && <p className="soft">{t('admin.usersNone')}</p>}
      {items.length > 0 && (
        <div
          className={`glass ${page['table'] ?? ''}`}
          role="region"
          aria-label={t('admin.users')}
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t('admin.name')}</th>
                <th scope="col">{t('admin.role')}</th>
                <th scope="col">{t('admin.state')}</th>
                <th scope="col">{t('admin.since')}</th>
                <th scope="col">
                  <span className="sr">{t('list.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((it) => (
                <tr key={it.id}>
                  <td>
                    <strong>{nameOf(it)}</strong>
                    <br />
                    <small className="quiet">{[it.nickname, it.email].filter(Boolean).join(' · ')}</small>
                  </td>
                  <td>{it.role && t(`admin.role.${it.role}`)}</td>
                  <td>{it.state && t(`admin.state.${it.state}`)}</td>
                  <td className="num">{it.createdAt && readDay(it.createdAt, tag)}</td>
                  <td>
                    {it.id !== me.id && it.state !== 'deleting' && (
                      <UserMenu account={it} askQuota={() => setQuotaOf(it)} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageButtons pages={pages} nextCursor={data?.nextCursor} />
      {quotaOf && <QuotaDialog account={quotaOf} close={() => setQuotaOf(undefined)} />}
    </>
  );
}
