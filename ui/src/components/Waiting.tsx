import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import styles from './Waiting.module.css';

/** Something is on its way; said only when it takes a moment. */
export function Waiting() {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['waiting']} role="status">
      {shown && (
        <>
          <span className={styles['ring']} aria-hidden />
          <span>{t('waiting')}</span>
        </>
      )}
    </div>
  );
}
