import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ImageTemplate } from '@/api/shapes';
import { Note } from '@/components/Note';
import { useI18n } from '@/i18n/I18n';
import { asProblem, problemText } from '@/model/problems';
import { Starter } from '@/parts/Starter';
import styles from './Workspaces.module.css';

/** Somebody who has none yet; undefined templates: they are on their way. */
export function NothingYet({ templates }: { templates: ImageTemplate[] | undefined }) {
  const { t } = useI18n();
  if (!templates) return <Skeleton />;
  if (templates.length === 0) {
    return <section className={`glass ${styles['face'] ?? ''}`}>{t('empty.noImage')}</section>;
  }
  return <Starter templates={templates} />;
}

export function NothingMatches({ hidden, clear }: { hidden: number; clear: () => void }) {
  const { t } = useI18n();
  return (
    <section className={`glass ${styles['face'] ?? ''}`} role="status">
      <p>{t('empty.filtered', { count: hidden })}</p>
      <Button onClick={clear}>{t('empty.clear')}</Button>
    </section>
  );
}

/** Why there is no list. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const problem = asProblem(error);
  if (problem.slug === 'forbidden') {
    return (
      <section className={`glass ${styles['face'] ?? ''}`}>
        <p>{t('empty.noRight')}</p>
        <Link to="/">{t('nothing.home')}</Link>
      </section>
    );
  }
  return (
    <Note
      tone="failed"
      role="alert"
      title={t('list.failed')}
      actions={<Button onClick={again}>{t('again')}</Button>}
    >
      {problemText(problem, i18n)}
      {problem.requestId && (
        <span className="quiet"> {t('problem.reference', { id: problem.requestId })}</span>
      )}
    </Note>
  );
}

/** Rows that are on their way, shown when that takes a moment. */
export function Skeleton() {
  const { t } = useI18n();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles['skeleton']}>
      <span className="sr">{isSlow ? t('waiting') : ''}</span>
      {isSlow && [1, 2, 3, 4, 5].map((it) => <span key={it} aria-hidden />)}
    </div>
  );
}
