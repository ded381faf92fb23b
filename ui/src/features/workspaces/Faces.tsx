import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ImageTemplate } from '@/api/shapes';
import { ListFailed } from '@/components/ListFailed';
import { useI18n } from '@/i18n/I18n';
import { asProblem } from '@/model/problems';
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
  const { t } = useI18n();
  if (asProblem(error).slug === 'forbidden') {
    return (
      <section className={`glass ${styles['face'] ?? ''}`}>
        <p>{t('empty.noRight')}</p>
        <Link to="/">{t('nothing.home')}</Link>
      </section>
    );
  }
  return <ListFailed title={t('list.failed')} error={error} again={again} />;
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
