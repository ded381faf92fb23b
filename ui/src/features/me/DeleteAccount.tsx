import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/api';
import type { MeView } from '@/api/generated';
import { workspaceAdapter } from '@/api/lists';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { DeleteAccountDialog } from './DeleteAccountDialog';
import { useWords } from './words';

const workspacesOf = workspaceAdapter.getSelectors();

/** What goes with an account, when, and the way there. Once it is planned the frame offers to cancel it. */
export function DeleteAccount({ me }: { me: MeView }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { data } = api.useAllWorkspacesQuery();
  const count = data ? workspacesOf.selectTotal(data) : 0;
  return (
    <Panel title={t('me.deleteTitle')} isDangerous>
      <ul className={page['steps']}>
        <li>{t('me.deleteNow')}</li>
        <li>{t('me.deleteLater', { goes: t('me.deleteGoes', { count }) })}</li>
        <li>{t('me.deleteStays')}</li>
      </ul>
      <p>{t('me.deleteUntil')}</p>
      <div className={page['row']}>
        <Button danger onClick={() => setAsking(true)}>
          {t('me.deleteStart')}
        </Button>
      </div>
      {isAsking && <DeleteAccountDialog me={me} close={() => setAsking(false)} />}
    </Panel>
  );
}
