import { useConnection } from '@/api/state';
import { useI18n } from '@/i18n/I18n';
import styles from './Frame.module.css';

/** Whether what is shown is how things are. */
export function ConnectionDot() {
  const { t } = useI18n();
  const { state } = useConnection();
  const words = t(`live.${state}`);
  return (
    <span className={styles['dot']} data-state={state} title={words}>
      <span>{words}</span>
    </span>
  );
}
