import { App, Button } from 'antd';
import { api } from '@/api/api';
import type { StartMode } from '@/api/generated';
import type { Workspace } from '@/api/shapes';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import { useWords } from './words';

/** A start for who cannot start otherwise. */
export function Rescue({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  const { modal } = App.useApp();
  const toast = useToast();
  const { name, spec, status } = workspace;
  const [patch, { isLoading, error }] = api.usePatchWorkspaceMutation();
  const isRescue = spec.startMode === 'Rescue';

  const start = async (startMode: StartMode) => {
    const asked = await patch({
      name,
      'If-Match': '*',
      patchWorkspace: {
        spec: { desiredState: 'Running', startMode, startRequest: new Date().toISOString() },
      },
    });
    if (!asked.error) toast.good(t('toast.start', { name }));
  };

  const ask = (startMode: StartMode) => {
    if (status?.phase !== 'Running') {
      void start(startMode);
      return;
    }
    modal.confirm({
      title: startMode === 'Rescue' ? t('manage.rescueAsk', { name }) : t('stop.title', { name }),
      content: t('stop.lost'),
      okText: t(startMode === 'Rescue' ? 'manage.rescueGo' : 'manage.normal'),
      okButtonProps: { danger: true },
      cancelText: t('stop.leave'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => start(startMode),
    });
  };

  return (
    <Panel title={t('manage.rescueTitle')}>
      <p className="soft">{t('manage.rescueText')}</p>
      {isRescue && <p>{t('manage.rescueOn')}</p>}
      <Failed error={error} />
      <div className={page['row']}>
        <Button loading={isLoading} onClick={() => ask(isRescue ? 'Normal' : 'Rescue')}>
          {t(isRescue ? 'manage.normal' : 'manage.rescue')}
        </Button>
      </div>
    </Panel>
  );
}
