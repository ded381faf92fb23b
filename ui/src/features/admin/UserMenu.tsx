import { App } from 'antd';
import { api } from '@/api/api';
import type { AccountChange, AccountView } from '@/api/generated';
import { LazyMenu } from '@/components/LazyMenu';
import { useToast } from '@/components/useToast';
import { asProblem, problemText } from '@/model/problems';
import { nameOf } from './model';
import { useWords } from './words';

/** What an admin can do with an account. */
export function UserMenu({ account, askQuota }: { account: AccountView; askQuota: () => void }) {
  const i18n = useWords();
  const { t } = i18n;
  const { modal } = App.useApp();
  const toast = useToast();
  const [change] = api.useChangeAccountMutation();
  const name = nameOf(account);
  const isSuspended = account.state === 'suspended';
  const isAdmin = account.role === 'admin';

  const apply = async (accountChange: AccountChange) => {
    const { error } = await change({ id: account.id ?? '', accountChange });
    if (error) toast.bad(problemText(asProblem(error), i18n));
    else toast.good(t('admin.saved'));
  };

  const ask = (title: string, content: string, go: string, accountChange: AccountChange) =>
    modal.confirm({
      title,
      content,
      okText: go,
      okButtonProps: { danger: accountChange.suspended === true },
      cancelText: t('admin.cancel'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => apply(accountChange),
    });

  return (
    <LazyMenu
      label={t('admin.more', { name })}
      items={() => [
        { key: 'quota', label: t('admin.quota'), disabled: account.handle === undefined },
        { key: 'role', label: t(isAdmin ? 'admin.makeUser' : 'admin.makeAdmin') },
        { type: 'divider' },
        isSuspended
          ? { key: 'resume', label: t('admin.resume') }
          : { key: 'suspend', label: t('admin.suspend'), danger: true },
      ]}
      onAction={(key) => {
        if (key === 'quota') askQuota();
        else if (key === 'resume') void apply({ suspended: false });
        else if (key === 'suspend')
          ask(t('admin.suspendTitle', { name }), t('admin.suspendText'), t('admin.suspendGo'), {
            suspended: true,
          });
        else if (isAdmin)
          ask(t('admin.makeUser'), t('admin.makeUserText', { name }), t('admin.makeUser'), { role: 'user' });
        else
          ask(t('admin.makeAdmin'), t('admin.makeAdminText', { name }), t('admin.makeAdmin'), {
            role: 'admin',
          });
      }}
    />
  );
}
