import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import { templateAdapter, workspaceAdapter } from '@/api/lists';
import { ListFailed } from '@/components/ListFailed';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { Aside } from './Aside';
import styles from './Create.module.css';
import { forImage, useDraft } from './draft';
import { ImageStep } from './ImageStep';
import { nameProblem, suggestName } from './model';
import { ResourceStep } from './ResourceStep';
import { ReviewStep } from './ReviewStep';
import { StepBar } from './StepBar';

const templatesOf = templateAdapter.getSelectors();
const workspacesOf = workspaceAdapter.getSelectors();

/** A new workspace in three steps; two clicks are enough. */
export function CreatePage() {
  const { t } = useI18n();
  const go = useNavigate();
  const [query] = useSearchParams();
  const list = api.useAllTemplatesQuery();
  const { data: mine } = api.useAllWorkspacesQuery();
  const { data: quota } = api.useGetQuotaQuery(undefined);
  const { data: capacity } = api.useGetCapacityQuery(undefined, { pollingInterval: 30_000 });
  const [stored, change, forget] = useDraft();

  const templates = useMemo(() => (list.data ? templatesOf.selectAll(list.data) : []), [list.data]);
  const taken = useMemo(() => new Set(mine ? workspacesOf.selectAll(mine).map((it) => it.name) : []), [mine]);
  const asked = query.get('image') ?? stored.image;
  const draft = { ...stored, ...(asked === undefined ? {} : forImage(stored, asked)) };
  const template = templates.find((it) => `${it.namespace}/${it.name}` === draft.image);
  const step = template ? Math.min(3, Math.max(1, Number(query.get('step')) || 1)) : 1;
  const name = draft.name ?? (template ? suggestName(template.name, taken) : '');

  const goTo = (to: number, image = draft.image) =>
    void go(`/new?${image ? `image=${image}&` : ''}step=${to}`, { replace: to === step });

  if (!list.data && list.error) {
    return <ListFailed title={t('images.failed')} error={list.error} again={() => void list.refetch()} />;
  }
  if (!list.data) return <Waiting />;

  const part = {
    draft,
    change: (some: Parameters<typeof change>[0]) => change({ ...draft, ...some }),
    hard: quota?.hard,
    left: quota?.left,
    capacity: (capacity?.resources ?? []) as Parameters<typeof ResourceStep>[0]['capacity'],
  };
  return (
    <div className={styles['page']}>
      <PageTitle tab={t('create.title')}>{t('create.title')}</PageTitle>
      <StepBar step={step} most={template ? 3 : 1} goTo={goTo} />
      <div className={styles['columns']}>
        <div className={styles['step']}>
          {step === 1 && (
            <ImageStep
              templates={templates}
              image={draft.image}
              choose={(image) => {
                change({ ...draft, ...forImage(draft, image) });
                goTo(2, image);
              }}
            />
          )}
          {step === 2 && template && (
            <ResourceStep {...part} template={template} name={name} nameIsWrong={nameProblem(name, taken)} />
          )}
          {step === 3 && template && (
            <ReviewStep draft={draft} template={template} name={name} left={quota?.left} />
          )}
        </div>
        <Aside
          draft={draft}
          template={template}
          name={name}
          nameIsWrong={template && nameProblem(name, taken)}
          step={step}
          goTo={goTo}
          onCreated={(made) => {
            forget();
            void go(`/w/${made}`);
          }}
        />
      </div>
    </div>
  );
}
