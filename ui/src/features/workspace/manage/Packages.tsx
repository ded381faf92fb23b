import '@fontsource-variable/jetbrains-mono/wght.css';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/api';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { Failed } from '@/components/Failed';
import { Note } from '@/components/Note';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import { notices } from '@/model/reasons';
import { PackagesField } from '@/parts/fields/PackagesField';
import { useActions } from '@/parts/useActions';
import { Lock } from './Lock';
import { areSame } from './model';
import { useWords } from './words';

/** The packages that are asked for, and those that were installed. */
export function Packages({ workspace, template }: { workspace: Workspace; template?: ImageTemplate }) {
  const { t } = useWords();
  const toast = useToast();
  const actions = useActions();
  const { name, spec, status } = workspace;
  const asked = spec.packages?.pip ?? [];
  const [draft, setDraft] = useState<string[]>();
  const [patch, { isLoading, error }] = api.usePatchWorkspaceMutation();
  const packages = draft ?? asked;
  const isChanged = !areSame(packages, asked);
  const ofTemplate = template?.spec.packages?.pip ?? [];
  const mustRestart = notices(workspace).some((it) => it.type === 'RestartRequired');

  const save = async () => {
    const { error: refused } = await patch({
      name,
      'If-Match': '*',
      patchWorkspace: { spec: { packages: { pip: packages } } },
    });
    if (refused) return;
    setDraft(undefined);
    toast.good(t('manage.packagesSaved'));
  };

  return (
    <div className={page['narrow']}>
      {mustRestart && status?.phase === 'Running' && (
        <Note
          tone="info"
          actions={<Button onClick={() => void actions.restart(workspace)}>{t('manage.restart')}</Button>}
        >
          {t('manage.restartNeeded')}
        </Note>
      )}
      <Panel title={t('manage.packages')}>
        <PackagesField packages={packages} change={setDraft} errors={[]} />
        {ofTemplate.length > 0 && (
          <p className="quiet">{t('manage.from', { packages: ofTemplate.join(t('list.comma')) })}</p>
        )}
        <Failed error={error} />
        <div className={page['row']}>
          <Button type="primary" disabled={!isChanged} loading={isLoading} onClick={() => void save()}>
            {t('manage.save')}
          </Button>
          {isChanged ? (
            <Button onClick={() => setDraft(undefined)}>{t('manage.reset')}</Button>
          ) : (
            <span className="quiet">{t('manage.noChange')}</span>
          )}
        </div>
      </Panel>
      <Lock environment={status?.environment} />
    </div>
  );
}
