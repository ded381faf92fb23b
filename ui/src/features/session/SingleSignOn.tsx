import { Button } from 'antd';
import type { LogInOptions } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import styles from './Door.module.css';

interface Props {
  sso: NonNullable<LogInOptions['sso']>;
  goal: string;
}

/** The way in through the organisation's own log-in. */
export function SingleSignOn({ sso, goal }: Props) {
  const { t } = useI18n();
  return (
    <div className={styles['buttons']}>
      <Button size="large" block href={`${sso.path ?? ''}?returnTo=${encodeURIComponent(goal)}`}>
        {t('login.sso', { name: sso.name ?? '' })}
      </Button>
      <span className={styles['or']}>{t('login.or')}</span>
    </div>
  );
}
