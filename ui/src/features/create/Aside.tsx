import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '@/api/api';
import type { ImageTemplate } from '@/api/shapes';
import { Note } from '@/components/Note';
import { useI18n, type Said } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { verdictWords } from '@/model/checks';
import { asProblem, problemText } from '@/model/problems';
import { templateTitle } from '@/model/resources';
import styles from './Create.module.css';
import type { Draft } from './draft';
import { specOf } from './model';
import { Summary } from './Summary';
import { useCheck } from './useCheck';

const Manifest = lazy(async () => ({ default: (await import('./Manifest')).Manifest }));

interface Props {
  draft: Draft;
  template: ImageTemplate | undefined;
  name: string;
  nameIsWrong: Said | undefined;
  step: number;
  goTo: (step: number) => void;
  onCreated: (name: string) => void;
}

/** Beside every step: whether it would start now, what it is, and the way to have it. */
export function Aside({ draft, template, name, nameIsWrong, step, goTo, onCreated }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const now = useNow(30_000);
  const { verdict, isUnderWay } = useCheck(draft, template, name);
  const [create, { isLoading, error }] = api.useCreateWorkspaceMutation();
  const [isShown, setShown] = useState(false);
  const said = verdict && verdictWords(verdict, i18n, now);
  const obstacle = !template ? t('create.chooseFirst') : nameIsWrong ? t('create.mend') : undefined;

  const submit = async () => {
    if (!template) return;
    const made = await create({ name, spec: specOf(draft, template) });
    if (made.data) onCreated(made.data.name);
  };

  return (
    <aside className={styles['aside']}>
      <div role="status" aria-busy={isUnderWay}>
        {said ? (
          <Note tone={said.tone} title={said.title}>
            {said.sentences.length > 0 && said.sentences.map((it) => <p key={it}>{it}</p>)}
          </Note>
        ) : (
          template && <Note tone="neutral">{t('check.under')}</Note>
        )}
      </div>
      {error && (
        <Note tone="failed" role="alert" title={t('create.failed')}>
          {problemText(asProblem(error), i18n)}
        </Note>
      )}
      <section className={`glass ${styles['summary'] ?? ''}`}>
        <h2>{template ? templateTitle(template) : t('create.summary')}</h2>
        {template ? (
          <Summary draft={draft} template={template} name={name} />
        ) : (
          <p className="quiet">{obstacle}</p>
        )}
        <Button
          type="primary"
          size="large"
          block
          loading={isLoading}
          disabled={obstacle !== undefined}
          title={obstacle}
          onClick={() => void submit()}
        >
          {t('create.go')}
        </Button>
        <div className={styles['ways']}>
          {step > 1 && <Button onClick={() => goTo(step - 1)}>{t('create.back')}</Button>}
          {step < 3 && template && (
            <Button onClick={() => goTo(step + 1)}>
              {step === 2 ? t('create.review') : t('create.next')}
            </Button>
          )}
          {template && (
            <Button type="text" onClick={() => setShown(true)}>
              {t('create.yaml')}
            </Button>
          )}
        </div>
      </section>
      {isShown && template && (
        <Suspense fallback={null}>
          <Manifest name={name} spec={specOf(draft, template)} close={() => setShown(false)} />
        </Suspense>
      )}
    </aside>
  );
}
