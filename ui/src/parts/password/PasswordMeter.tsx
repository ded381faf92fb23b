import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { gradeWords, holdsName, type Grade } from './model';
import styles from './Password.module.css';

interface Props {
  /** With the field password, and with handle and email where they are typed, too. */
  form: FormInstance;
  /** What everybody knows of this person besides. */
  known?: readonly string[];
}

/** Says while it is typed how hard a password is to guess. The API has the last word. */
export function PasswordMeter({ form, known = [] }: Props) {
  const { t } = useI18n();
  const password = Form.useWatch<string | undefined>('password', form) ?? '';
  const handle = Form.useWatch<string | undefined>('handle', form) ?? '';
  const email = Form.useWatch<string | undefined>('email', form) ?? '';
  const names = [handle, email, ...known];
  const grade = useGrade(password, ...names);
  const words = grade === undefined ? t('password.hint') : t(gradeWords(grade, holdsName(password, names)));
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
