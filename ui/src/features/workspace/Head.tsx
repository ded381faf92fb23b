import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import MoreOutlined from '@ant-design/icons/MoreOutlined';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { ActionMenu } from '@/components/ActionMenu';
import { Mark } from '@/components/Mark';
import { PageTitle } from '@/components/PageTitle';
import { StateTag } from '@/components/StateTag';
import { useI18n } from '@/i18n/I18n';
import { can, isStarting, phaseOf, shownState } from '@/model/phase';
import { templateTitle } from '@/model/resources';
import { useActions } from '@/parts/useActions';
import { DeleteAndLeave } from './DeleteAndLeave';
import styles from './Workspace.module.css';

/** What it is, how it is, and the one thing that is most likely wanted. */
export function Head({ workspace, template }: { workspace: Workspace; template: ImageTemplate | undefined }) {
  const { t } = useI18n();
  const actions = useActions();
  const [isDeleting, setDeleting] = useState(false);
  const { name, url } = workspace;
  const phase = phaseOf(workspace);
  const shown = shownState(workspace);
  const may = can(workspace);
  return (
    <header className={styles['head']}>
      <Mark name={name} />
      <div className={styles['title']}>
        <PageTitle tab={`${t(shown.word)} · ${name}`}>{name}</PageTitle>
        <span className="quiet">
          {template ? (
            <Link to={`/images/${template.namespace}/${template.name}`}>{templateTitle(template)}</Link>
          ) : (
            workspace.spec.imageTemplateRef?.name
          )}
        </span>
      </div>
      <span role="status">
        <StateTag shown={shown} big />
      </span>
      <span className={styles['buttons']}>
        {may.open && (
          <Button type="primary" href={url} target="_blank" rel="noreferrer">
            {t('action.openOf', { name: template?.spec.apps?.[0]?.displayName ?? name })}
          </Button>
        )}
        {may.start && (
          <Button type="primary" onClick={() => void actions.start(workspace)}>
            {t('action.start')}
          </Button>
        )}
        {may.stop && (
          <Button onClick={() => void actions.stop(workspace)}>
            {t(isStarting(phase) ? 'action.cancelStart' : 'action.stop')}
          </Button>
        )}
        <ActionMenu
          label={t('action.more', { name })}
          button={{ icon: <MoreOutlined aria-hidden /> }}
          items={[
            { key: 'restart', label: t('action.restart'), disabled: !may.open },
            { type: 'divider' },
            { key: 'delete', label: t('action.delete'), danger: true, disabled: !may.delete },
          ]}
          onAction={(key) => {
            if (key === 'restart') void actions.restart(workspace);
            else setDeleting(true);
          }}
        />
      </span>
      {isDeleting && <DeleteAndLeave workspace={workspace} close={() => setDeleting(false)} />}
    </header>
  );
}
