import { Button } from 'antd';
import { useState } from 'react';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { can } from '@/model/phase';
import { DeleteAndLeave } from '../DeleteAndLeave';
import { Change } from './Change';
import { Rescue } from './Rescue';
import { Shares } from './Shares';
import { useWords } from './words';

/** What can be changed of a workspace after it was made. */
export function Settings({ workspace, template }: { workspace: Workspace; template?: ImageTemplate }) {
  const { t } = useWords();
  const [isDeleting, setDeleting] = useState(false);
  return (
    <div className={page['narrow']}>
      <Change workspace={workspace} template={template} />
      <Rescue workspace={workspace} />
      <Shares name={workspace.name} />
      <Panel title={t('manage.deleteTitle')} isDangerous>
        <p className="soft">{t('manage.deleteText')}</p>
        <div className={page['row']}>
          <Button danger disabled={!can(workspace).delete} onClick={() => setDeleting(true)}>
            {t('manage.delete')}
          </Button>
        </div>
      </Panel>
      {isDeleting && <DeleteAndLeave workspace={workspace} close={() => setDeleting(false)} />}
    </div>
  );
}
