import { UserOutlined } from '@ant-design/icons';
import { useNavigate } from 'react-router-dom';
import { api } from '@/api/api';
import type { MeView } from '@/api/generated';
import { nobodyIsIn } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import { forget } from '@/api/tokens';
import { ActionMenu } from '@/components/ActionMenu';
import { useI18n } from '@/i18n/I18n';

/** Logs out; whoever comes next in this browser sees nothing of what was here. */
export function useLogOut(): () => Promise<void> {
  const [logOut] = api.useLogOutMutation();
  const dispatch = useAppDispatch();
  const go = useNavigate();
  return async () => {
    await logOut();
    forget();
    sessionStorage.clear();
    dispatch(nobodyIsIn());
    dispatch(api.util.resetApiState());
    await go('/login', { replace: true });
  };
}

export function AccountMenu({ me }: { me?: MeView }) {
  const { t } = useI18n();
  const logOut = useLogOut();
  const go = useNavigate();
  const name = me?.nickname ?? me?.handle ?? '';
  return (
    <ActionMenu
      label={t('nav.account', { name })}
      button={{ icon: <UserOutlined aria-hidden /> }}
      items={[
        { key: 'who', label: t('nav.loggedIn', { name }), disabled: true },
        { type: 'divider' },
        { key: 'me', label: t('nav.me') },
        ...(me?.role === 'admin' ? [{ key: 'admin', label: t('nav.admin') }] : []),
        { key: 'out', label: t('nav.logOut') },
      ]}
      onAction={(key) => {
        if (key === 'out') void logOut();
        else void go(`/${key}`);
      }}
    />
  );
}
