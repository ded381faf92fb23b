import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import type { CheckOutcome } from '@/api/generated';
import { useI18n } from '@/i18n/I18n';
import styles from './TemplateCard.module.css';

const ICONS = {
  fits: CheckCircleFilled,
  waits: HourglassOutlined,
  never: ExclamationCircleFilled,
  unknown: QuestionCircleOutlined,
};

/** Whether it would start now. */
export function Starts({ outcome = 'unknown' }: { outcome?: CheckOutcome }) {
  const { t } = useI18n();
  const Icon = ICONS[outcome];
  return (
    <span className={styles['starts']} data-outcome={outcome}>
      <Icon aria-hidden /> {t(`images.starts.${outcome}`)}
    </span>
  );
}
