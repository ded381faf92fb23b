import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/api/api';
import type { Workspace } from '@/api/shapes';
import { Note } from '@/components/Note';
import { useToast } from '@/components/useToast';
import { useI18n } from '@/i18n/I18n';
import { asProblem, problemText } from '@/model/problems';
import { lossOf } from './loss';

interface Props {
  workspace: Workspace;
  onClose: (isGone: boolean) => void;
}

/** Says what goes and what stays, and asks for the name where data is lost. */
export function DeleteDialog({ workspace, onClose }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { name } = workspace;
  const [keepDisk, setKeepDisk] = useState(workspace.spec.home?.retain ?? false);
  const [typed, setTyped] = useState('');
  const [remove, removal] = api.useDeleteWorkspaceMutation();
  const [patch, patching] = api.usePatchWorkspaceMutation();
  const toast = useToast();
  const loss = lossOf(workspace, i18n.tag, t);
  const error = removal.error ?? patching.error;
  const mustType = loss.hasData && !keepDisk;

  const go = async () => {
    try {
      if (keepDisk !== (workspace.spec.home?.retain ?? false)) {
        await patch({
          name,
          'If-Match': '*',
          patchWorkspace: { spec: { home: { retain: keepDisk } } },
        }).unwrap();
      }
      await remove({ name }).unwrap();
      toast.good(t('toast.delete', { name }));
      onClose(true);
    } catch {
      // Shown below, from the state of the request.
    }
  };

  return (
    <Modal
      open
      title={t(keepDisk ? 'delete.titleKeep' : 'delete.title', { name })}
      okText={t(keepDisk || !loss.hasData ? 'delete.goKeep' : 'delete.go')}
      okButtonProps={{ danger: true, type: 'primary', disabled: mustType && typed !== name }}
      cancelText={t('delete.leave')}
      cancelButtonProps={{ autoFocus: true }}
      confirmLoading={removal.isLoading || patching.isLoading}
      onOk={() => void go()}
      onCancel={() => onClose(false)}
    >
      <div style={{ display: 'grid', gap: 12 }}>
        {keepDisk ? (
          <p>{t('delete.diskStays', { size: loss.size })}</p>
        ) : (
          <>
            <p>{t('delete.goes', { what: loss.goes.join(t('list.comma')) })}</p>
            <p>{t('delete.stays')}</p>
          </>
        )}
        {loss.hasData && (
          <Checkbox checked={keepDisk} onChange={({ target }) => setKeepDisk(target.checked)}>
            {t('delete.keepDisk')}
          </Checkbox>
        )}
        {mustType && (
          <label style={{ display: 'grid', gap: 6 }}>
            <span>{t('delete.type', { name })}</span>
            <Input
              value={typed}
              autoCapitalize="none"
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
        )}
        {error && (
          <Note tone="failed" role="alert">
            {problemText(asProblem(error), i18n)}
          </Note>
        )}
      </div>
    </Modal>
  );
}
