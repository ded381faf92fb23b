import { lazy, Suspense } from 'react';
import { Link, NavLink, useParams } from 'react-router-dom';
import { api } from '@/api/api';
import { templateAdapter, workspaceAdapter } from '@/api/lists';
import { ListFailed } from '@/components/ListFailed';
import page from '@/components/Page.module.css';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { templateOf } from '@/model/resources';
import { Head } from './Head';
import { TABS, tabOf } from './model';
import { Overview } from './Overview';

const Logs = lazy(async () => ({ default: (await import('./Logs')).Logs }));
const Terminal = lazy(async () => ({ default: (await import('./terminal/Terminal')).Terminal }));
const Code = lazy(async () => ({ default: (await import('./code/Code')).Code }));
const Events = lazy(async () => ({ default: (await import('./Events')).Events }));
const Manifest = lazy(async () => ({ default: (await import('./Manifest')).Manifest }));
const Packages = lazy(async () => ({ default: (await import('./manage/Packages')).Packages }));
const History = lazy(async () => ({ default: (await import('./manage/History')).History }));
const Settings = lazy(async () => ({ default: (await import('./manage/Settings')).Settings }));

const workspacesOf = workspaceAdapter.getSelectors();
const templatesOf = templateAdapter.getSelectors();

/** One workspace: how it is, why, and what can be done. */
export function WorkspacePage() {
  const { t } = useI18n();
  const { name = '', tab: asked } = useParams();
  const tab = tabOf(asked);
  const list = api.useAllWorkspacesQuery();
  const images = api.useAllTemplatesQuery();
  if (!list.data && list.error) {
    return <ListFailed title={t('list.failed')} error={list.error} again={() => void list.refetch()} />;
  }
  if (!list.data) return <Waiting />;
  const workspace = workspacesOf.selectAll(list.data).find((it) => it.name === name);
  if (!workspace) return <NotFound name={name} />;
  const template = images.data && templateOf(workspace, templatesOf.selectAll(images.data));
  return (
    <div className={page['page']} data-wide={tab === 'code'}>
      <Head workspace={workspace} template={template} />
      <nav aria-label={t('workspace.tabs')} className={page['tabs']}>
        {TABS.map((it) => (
          <NavLink key={it} to={it === 'overview' ? `/w/${name}` : `/w/${name}/${it}`} end>
            {t(`workspace.${it}`)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>
        {tab === 'overview' && <Overview workspace={workspace} template={template} />}
        {tab === 'logs' && <Logs key={workspace.uid} workspace={workspace} />}
        {tab === 'terminal' && <Terminal key={workspace.uid} workspace={workspace} />}
        {tab === 'code' && <Code key={workspace.uid} workspace={workspace} />}
        {tab === 'events' && <Events name={name} />}
        {tab === 'packages' && <Packages key={workspace.uid} workspace={workspace} template={template} />}
        {tab === 'history' && <History workspace={workspace} />}
        {tab === 'settings' && <Settings key={workspace.uid} workspace={workspace} template={template} />}
        {tab === 'manifest' && <Manifest name={name} generation={workspace.generation ?? 0} />}
      </Suspense>
    </div>
  );
}

function NotFound({ name }: { name: string }) {
  const { t } = useI18n();
  return (
    <>
      <PageTitle tab={t('nothing.title')}>{t('nothing.title')}</PageTitle>
      <p>{t('workspace.notFound', { name })}</p>
      <p>
        <Link to="/workspaces">{t('workspace.mine')}</Link>
      </p>
    </>
  );
}
