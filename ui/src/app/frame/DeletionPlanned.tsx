import { Button } from 'antd';
import { api } from '@/api/api';
import { Note } from '@/components/Note';
import { PageTitle } from '@/components/PageTitle';
import { useToast } from '@/components/useToast';
import { useI18n } from '@/i18n/I18n';
import { readDay } from '@/lib/time';
import { asProblem, problemText } from '@/model/problems';
import { useLogOut } from './AccountMenu';
import styles from './Frame.module.css';

/** The account is on its way out; until the day it can be kept. */
export function DeletionPlanned({ dueAt }: { dueAt: string }) {
  const i18n = useI18n();
  const { t, tag } = i18n;
  const [cancel, { isLoading, error }] = api.useCancelDeletionMutation();
  const toast = useToast();
  const logOut = useLogOut();
  const title = t('deletion.title', { date: readDay(dueAt, tag) });
  const stay = async () => {
    if (!(await cancel()).error) toast.good(t('deletion.cancelled'));
  };
  return (
    <section className={`glass ${styles['narrow'] ?? ''}`}>
      <PageTitle tab={title}>{title}</PageTitle>
      <p>{t('deletion.text')}</p>
      {error && (
        <Note tone="failed" role="alert">
          {problemText(asProblem(error), i18n)}
        </Note>
      )}
      <div className={styles['buttons']}>
        <Button type="primary" loading={isLoading} onClick={() => void stay()}>
          {t('deletion.cancel')}
        </Button>
        <Button onClick={() => void logOut()}>{t('nav.logOut')}</Button>
      </div>
    </section>
  );
}
