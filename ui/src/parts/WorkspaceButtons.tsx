import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Workspace } from '@/api/shapes';
import { LazyMenu } from '@/components/LazyMenu';
import { useI18n } from '@/i18n/I18n';
import { can, groupOf, isStarting, phaseOf } from '@/model/phase';
import { useActions } from './useActions';

const DeleteDialog = lazy(async () => ({ default: (await import('./DeleteDialog')).DeleteDialog }));

/** What one does most with a workspace as it is now, and the rest in a menu. */
export function WorkspaceButtons({ workspace }: { workspace: Workspace }) {
  const { t } = useI18n();
  const go = useNavigate();
  const actions = useActions();
  const [isDeleting, setDeleting] = useState(false);
  const { name, url } = workspace;
  const may = can(workspace);
  const stopWord = isStarting(phaseOf(workspace)) ? t('action.cancelStart') : t('action.stop');

  const act = (key: string) => {
    if (key === 'details') void go(`/w/${name}`);
    else if (key === 'logs') void go(`/w/${name}/logs`);
    else if (key === 'start') void actions.start(workspace);
    else if (key === 'stop') void actions.stop(workspace);
    else if (key === 'restart') void actions.restart(workspace);
    else setDeleting(true);
  };

  return (
    <>
      {may.open && (
        <Button
          size="small"
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('action.openOf', { name })}
        >
          {t('action.open')}
        </Button>
      )}
      {may.start && (
        <Button size="small" aria-label={t('action.startOf', { name })} onClick={() => act('start')}>
          {t('action.start')}
        </Button>
      )}
      {groupOf(workspace) === 'someone' && !may.start && (
        <Button size="small" aria-label={t('action.detailsOf', { name })} onClick={() => act('details')}>
          {t('action.details')}
        </Button>
      )}
      <LazyMenu
        label={t('action.more', { name })}
        items={() => [
          { key: 'details', label: t('action.details') },
          { key: 'logs', label: t('action.logs') },
          ...(may.stop ? [{ key: 'stop', label: stopWord }] : []),
          ...(may.open ? [{ key: 'restart', label: t('action.restart') }] : []),
          { type: 'divider' as const },
          { key: 'delete', label: t('action.delete'), danger: true, disabled: !may.delete },
        ]}
        onAction={act}
      />
      {isDeleting && (
        <Suspense fallback={null}>
          <DeleteDialog workspace={workspace} onClose={() => setDeleting(false)} />
        </Suspense>
      )}
    </>
  );
}
