import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { api } from '@/api/api';
import type { MeView } from '@/api/generated';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import limits from '@/generated/limits.json';
import { asProblem } from '@/model/problems';
import { FieldBox } from '@/parts/fields/FieldBox';
import { isOldWrong } from './model';
import { useWords } from './words';

interface Props {
  me: MeView;
  close: () => void;
}

/** The second question: whoever sits before somebody else's browser does not get past it. */
export function DeleteAccountDialog({ me, close }: Props) {
  const { t } = useWords();
  const id = useId();
  const [password, setPassword] = useState('');
  const [typed, setTyped] = useState('');
  const [plan, { isLoading, error }] = api.useRequestDeletionMutation();
  // An account that chose no user name yet confirms with its id, and has never seen this page.
  const { handle = '', hasPassword = false } = me;
  const isWrong = error !== undefined && isOldWrong(asProblem(error));

  return (
    <Modal
      open
      title={t('me.deleteTitle')}
      okText={t('me.deleteGo')}
      okButtonProps={{ danger: true, disabled: typed !== handle || (hasPassword && password === '') }}
      cancelText={t('me.deleteKeep')}
      cancelButtonProps={{ autoFocus: true }}
      confirmLoading={isLoading}
      onOk={() => void plan({ confirm: handle, ...(hasPassword ? { currentPassword: password } : {}) })}
      onCancel={close}
    >
      <div className={page['panel']}>
        {hasPassword ? (
          <FieldBox
            id={`${id}-password`}
            label={t('me.oldPassword')}
            errors={isWrong ? [t('me.oldWrong')] : []}
          >
            <Input.Password
              id={`${id}-password`}
              autoComplete="current-password"
              maxLength={limits.account.password.maxLength}
              value={password}
              aria-invalid={isWrong}
              aria-describedby={`${id}-password-more`}
              onChange={({ target }) => setPassword(target.value)}
            />
          </FieldBox>
        ) : (
          <p>{t('me.deleteNoPassword')}</p>
        )}
        <FieldBox id={`${id}-name`} label={t('me.deleteConfirm', { handle })}>
          <Input
            id={`${id}-name`}
            value={typed}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setTyped(target.value)}
          />
        </FieldBox>
        {!isWrong && <Failed error={error} />}
      </div>
    </Modal>
  );
}
