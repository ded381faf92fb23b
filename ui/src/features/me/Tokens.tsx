import { App, Button } from 'antd';
import { api } from '@/api/api';
import { Failed } from '@/components/Failed';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import { Waiting } from '@/components/Waiting';
import limits from '@/generated/limits.json';
import { useNow } from '@/lib/clock';
import { readDay } from '@/lib/time';
import { isOver } from './model';
import { NewToken } from './NewToken';
import { useWords } from './words';

/** Personal access tokens: made, shown once, revoked. */
export function Tokens() {
  const { t, tag } = useWords();
  const now = useNow(30_000);
  const { modal } = App.useApp();
  const toast = useToast();
  const { data, error, refetch } = api.useListPersonalTokensQuery({ limit: limits.page.maxLimit });
  const [revoke, revoking] = api.useDeletePersonalTokenMutation();

  const ask = (id: string, name: string) =>
    modal.confirm({
      title: t('me.tokenRevokeTitle', { name }),
      content: t('me.tokenRevokeText'),
      okText: t('me.tokenRevoke'),
      okButtonProps: { danger: true },
      cancelText: t('me.cancel'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: async () => {
        if (!(await revoke(id)).error) toast.good(t('me.tokenRevoked', { name }));
      },
    });

  const items = data?.items ?? [];
  return (
    <>
      <NewToken />
      <Panel title={t('me.tokensMine')}>
        <Failed error={revoking.error} />
        {!data && error && <ListFailed title={t('me.failed')} error={error} again={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && items.length === 0 && <p className="soft">{t('me.tokensNone')}</p>}
        <ul className={page['list']}>
          {items.map(({ id = '', name = '', scope = 'read', expiresAt = '', lastUsedOn }) => (
            <li key={id}>
              <span className={page['two']}>
                <span>{name}</span>
                <small className="quiet">
                  {[
                    t(`me.tokenScope.${scope}`),
                    t(isOver({ expiresAt }, now) ? 'me.tokenOver' : 'me.expires', {
                      date: readDay(expiresAt, tag),
                    }),
                    lastUsedOn
                      ? t('me.tokenUsed', { date: readDay(lastUsedOn, tag) })
                      : t('me.tokenUsedNever'),
                  ].join(' · ')}
                </small>
              </span>
              <Button danger aria-label={t('me.tokenRevokeOf', { name })} onClick={() => ask(id, name)}>
                {t('me.tokenRevoke')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
