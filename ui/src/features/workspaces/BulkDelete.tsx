import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Workspace } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';

interface Props {
  chosen: readonly Workspace[];
  go: () => Promise<void>;
  close: () => void;
}

/** Several go for good: whoever means it types how many. */
export function BulkDelete({ chosen, go, close }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const count = chosen.length;
  return (
    <Modal
      open
      title={t('bulk.deleteTitle', { count })}
      okText={t('bulk.deleteGo')}
      okButtonProps={{ danger: true, disabled: typed.trim() !== String(count) }}
      cancelText={t('delete.leave')}
      cancelButtonProps={{ autoFocus: true }}
      confirmLoading={isBusy}
      onOk={() => {
        setBusy(true);
        void go().finally(close);
      }}
      onCancel={close}
    >
      <div style={{ display: 'grid', gap: 12 }}>
        <p>{t('bulk.deleteText', { names: chosen.map((it) => it.name).join(t('list.comma')) })}</p>
        <label style={{ display: 'grid', gap: 6 }}>
          <span>{t('bulk.deleteType', { number: count })}</span>
          <Input value={typed} inputMode="numeric" onChange={({ target }) => setTyped(target.value)} />
        </label>
      </div>
    </Modal>
  );
}
