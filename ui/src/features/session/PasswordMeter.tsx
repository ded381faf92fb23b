import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import styles from './Door.module.css';
import { gradeWords, holdsName, type Grade } from './model';

interface Props {
  /** With the fields handle, email and password. */
  form: FormInstance;
}

/** Says while it is typed how hard a password is to guess. The API has the last word. */
export function PasswordMeter({ form }: Props) {
  const { t } = useI18n();
  const password = Form.useWatch<string | undefined>('password', form) ?? '';
  const handle = Form.useWatch<string | undefined>('handle', form) ?? '';
  const email = Form.useWatch<string | undefined>('email', form) ?? '';
  const grade = useGrade(password, handle, email);
  const words =
    grade === undefined ? t('password.hint') : t(gradeWords(grade, holdsName(password, [handle, email])));
  return (
    <>
      <span className={styles['meter']} data-grade={grade} aria-hidden>
        <span />
        <span />
        <span />
        <span />
      </span>
      <span role="status">{words}</span>
    </>
  );
}

function useGrade(password: string, ...known: string[]): Grade | undefined {
  const [found, setFound] = useState<{ password: string; grade: Grade }>();
  const words = known.join('\n');
  useEffect(() => {
    if (password === '') return;
    let isWanted = true;
    void import('./judge').then(({ grade }) => {
      if (isWanted)
        setFound({ password, grade: grade(password, ['mlride', ...words.split('\n').filter(Boolean)]) });
    });
    return () => {
      isWanted = false;
    };
  }, [password, words]);
  return password === '' ? undefined : found?.grade;
}
