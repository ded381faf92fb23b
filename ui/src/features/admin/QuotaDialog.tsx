import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { api } from '@/api/api';
import type { AccountView, Quota } from '@/api/generated';
import { sortErrors } from '@/api/problem';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { useToast } from '@/components/useToast';
import { Waiting } from '@/components/Waiting';
import { asProblem } from '@/model/problems';
import { readAmount } from '@/model/reasons';
import { FieldBox } from '@/parts/fields/FieldBox';
import { nameOf, POINTERS, QUOTA_FIELDS, quotaChange, quotaText, type QuotaText } from './model';
import { useWords } from './words';

interface Props {
  account: AccountView;
  close: () => void;
}

const WORDS = {
  workspaces: 'admin.quotaWorkspaces',
  running: 'admin.quotaRunning',
  cpu: 'admin.quotaCpu',
  memory: 'admin.quotaMemory',
  storage: 'admin.quotaStorage',
  gpuName: 'admin.gpuName',
  gpus: 'admin.quotaGpus',
} as const;

/** How much somebody may have. A list of accounts does not say it, so it is read first. */
export function QuotaDialog({ account, close }: Props) {
  const { t, tag } = useWords();
  const id = useId();
  const toast = useToast();
  const { data, error } = api.useGetAccountQuery(account.id ?? '', { refetchOnMountOrArgChange: true });
  const { data: quota } = api.useGetQuotaQuery(account.handle, { refetchOnMountOrArgChange: true });
  const [typed, setTyped] = useState<Partial<QuotaText>>({});
  const [change, { isLoading, error: refusal }] = api.useChangeAccountMutation();
  const before = quotaText(data?.quota);
  const after = { ...before, ...typed };
  const patch = quotaChange(before, after);
  const sorted = refusal && sortErrors(asProblem(refusal), POINTERS);

  const save = async () => {
    if (!patch) return;
    const { error: refused } = await change({ id: account.id ?? '', accountChange: { quota: patch } });
    if (refused) return;
    toast.good(t('admin.saved'));
    close();
  };

  const used = (name: keyof QuotaText) => {
    const amount = name === 'gpuName' || name === 'gpus' ? undefined : quota?.used?.[name as keyof Quota];
    return typeof amount === 'string' || typeof amount === 'number'
      ? t('admin.quotaUsed', { used: readAmount(name, amount, tag) })
      : undefined;
  };

  return (
    <Modal
      open
      title={t('admin.quotaTitle', { name: nameOf(account) })}
      okText={t('admin.save')}
      okButtonProps={{ disabled: !patch }}
      cancelText={t('admin.cancel')}
      confirmLoading={isLoading}
      onOk={() => void save()}
      onCancel={close}
    >
      {!data && !error && <Waiting />}
      <Failed error={error} />
      {data && (
        <div className={page['panel']}>
          <p className="soft">{t('admin.quotaEmpty')}</p>
          {([...QUOTA_FIELDS, 'gpuName', 'gpus'] as const).map((it) => (
            <FieldBox
              key={it}
              id={`${id}-${it}`}
              label={t(WORDS[it])}
              hint={used(it)}
              errors={sorted?.fields.find((field) => field.name === it)?.errors}
            >
              <Input
                id={`${id}-${it}`}
                value={after[it]}
                autoComplete="off"
                spellCheck={false}
                inputMode={it === 'workspaces' || it === 'running' || it === 'gpus' ? 'numeric' : undefined}
                aria-describedby={`${id}-${it}-more`}
                onChange={({ target }) => setTyped((was) => ({ ...was, [it]: target.value }))}
              />
            </FieldBox>
          ))}
          {sorted?.fields.length === 0 && <Failed error={refusal} />}
        </div>
      )}
    </Modal>
  );
}
