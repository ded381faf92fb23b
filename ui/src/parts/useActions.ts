import { App } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '@/api/api';
import type { Workspace } from '@/api/shapes';
import { useAppDispatch } from '@/api/state';
import { useToast } from '@/components/useToast';
import { useI18n } from '@/i18n/I18n';
import { asProblem, problemText } from '@/model/problems';
import { busyWith } from './busy';

/** What can be done with a workspace, with the questions that belong to it. */
export interface Actions {
  start: (workspace: Workspace) => Promise<void>;
  stop: (workspace: Workspace) => Promise<void>;
  restart: (workspace: Workspace) => Promise<void>;
  create: (template: { name: string; namespace: string }) => Promise<void>;
}

export function useActions(): Actions {
  const i18n = useI18n();
  const { t } = i18n;
  const { modal } = App.useApp();
  const toast = useToast();
  const go = useNavigate();
  const dispatch = useAppDispatch() as unknown as Fetcher;
  const [start] = api.useStartWorkspaceMutation();
  const [stop] = api.useStopWorkspaceMutation();
  const [restart] = api.useRestartWorkspaceMutation();
  const [create] = api.useCreateWorkspaceMutation();

  /** Says what was asked for, not what is hoped; or why it was not. */
  const tell = async (request: Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await request;
      toast.good(done);
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      toast.bad(
        problemText(problem, i18n),
        problem.requestId && t('problem.reference', { id: problem.requestId }),
      );
      return false;
    }
  };

  const reallyStop = ({ name }: Workspace) => tell(stop({ name }).unwrap(), t('toast.stop', { name }));

  return {
    start: async ({ name }) => {
      await tell(start({ name }).unwrap(), t('toast.start', { name }));
    },
    restart: async ({ name }) => {
      await tell(restart({ name }).unwrap(), t('toast.restart', { name }));
    },
    stop: async (workspace) => {
      const { name } = workspace;
      const busy = await busyNow(dispatch, workspace);
      if (busy.length === 0) {
        await reallyStop(workspace);
        return;
      }
      modal.confirm({
        title: t('stop.title', { name }),
        content: `${busy.map(({ key, values }) => t(key, values)).join(' ')} ${t('stop.lost')}`,
        okText: t('stop.go'),
        okButtonProps: { danger: true },
        cancelText: t('stop.leave'),
        focusable: { autoFocusButton: 'cancel' },
        onOk: () => reallyStop(workspace),
      });
    },
    create: async ({ name, namespace }) => {
      const request = create({ spec: { imageTemplateRef: { name, namespace } } });
      try {
        const made = await request.unwrap();
        toast.good(t('toast.created', { name: made.name }));
        await go(`/w/${made.name}`);
      } catch (thrown) {
        toast.bad(problemText(asProblem(thrown), i18n));
      }
    },
  };
}

type Fetcher = (
  action: ReturnType<typeof api.endpoints.getWorkspace.initiate>,
) => PromiseLike<{ data?: unknown }>;

/** Where it cannot be told what is busy, stopping is not held up by that. */
async function busyNow(dispatch: Fetcher, workspace: Workspace) {
  if (workspace.status?.phase !== 'Running') return [];
  const { name } = workspace;
  const [now, runs] = await Promise.all([
    dispatch(api.endpoints.getWorkspace.initiate({ name }, { forceRefetch: true, subscribe: false })),
    dispatch(
      api.endpoints.listRuns.initiate(
        { name },
        { forceRefetch: true, subscribe: false },
      ) as unknown as Parameters<Fetcher>[0],
    ),
  ]);
  const items = (runs.data as { items?: [] } | undefined)?.items ?? [];
  return busyWith((now.data as Workspace | undefined) ?? workspace, items, Date.now());
}
