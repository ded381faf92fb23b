import { App, Button } from 'antd';
import { api } from '@/api/api';
import { nobodyIsIn } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import { forget } from '@/api/tokens';
import { Failed } from '@/components/Failed';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import { Waiting } from '@/components/Waiting';
import { useNow } from '@/lib/clock';
import limits from '@/generated/limits.json';
import { agoText } from '@/model/span';
import { agentWords, inOrder } from './model';
import { useWords } from './words';

/** Where somebody is logged in, and how to end that. */
export function Sessions() {
  const { t } = useWords();
  const now = useNow(30_000);
  const { modal } = App.useApp();
  const toast = useToast();
  const dispatch = useAppDispatch();
  const { data, error, refetch } = api.useListSessionsQuery(
    { limit: limits.page.maxLimit },
    { refetchOnMountOrArgChange: true },
  );
  const [end, ending] = api.useEndSessionMutation();
  const [endAll] = api.useLogOutEverywhereMutation();

  const askToEndAll = () =>
    modal.confirm({
      title: t('me.endAll'),
      content: t('me.endAllText'),
      okText: t('me.endAllGo'),
      okButtonProps: { danger: true },
      cancelText: t('me.cancel'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: async () => {
        if ((await endAll()).error) return;
        forget();
        dispatch(nobodyIsIn());
        dispatch(api.util.resetApiState());
      },
    });

  if (!data && error) return <ListFailed title={t('me.failed')} error={error} again={() => void refetch()} />;
  return (
    <Panel title={t('me.sessions')}>
      <Failed error={ending.error} />
      {!data && <Waiting />}
      <ul className={page['list']}>
        {inOrder(data?.items ?? []).map((it) => {
          const name = agentWords(it.agent) ?? t('me.unknownAgent');
          return (
            <li key={it.id}>
              <span className={page['two']} title={it.agent}>
                <span>{name}</span>
                <small className="quiet">
                  {[
                    it.current
                      ? t('me.current')
                      : it.lastUsedAt && t('me.ago', { ago: agoText(it.lastUsedAt, now, t) }),
                    it.address,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              {!it.current && (
                <Button
                  aria-label={t('me.endOf', { name })}
                  onClick={async () => {
                    if (!(await end(it.id ?? '')).error) toast.good(t('me.ended'));
                  }}
                >
                  {t('me.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div className={page['row']}>
        <Button onClick={askToEndAll}>{t('me.endAll')}</Button>
      </div>
    </Panel>
  );
}
