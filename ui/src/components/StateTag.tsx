import BuildOutlined from '@ant-design/icons/BuildOutlined';
import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import CloudDownloadOutlined from '@ant-design/icons/CloudDownloadOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import MedicineBoxOutlined from '@ant-design/icons/MedicineBoxOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import ToolOutlined from '@ant-design/icons/ToolOutlined';
import type { ComponentType } from 'react';
import { useI18n } from '@/i18n/I18n';
import type { Face, Shown } from '@/model/phase';
import styles from './StateTag.module.css';

const FACES: Record<Face, ComponentType<{ 'aria-hidden': true }>> = {
  clock: ClockCircleOutlined,
  queue: HourglassOutlined,
  build: BuildOutlined,
  download: CloudDownloadOutlined,
  turning: LoadingOutlined,
  check: CheckCircleFilled,
  rescue: MedicineBoxOutlined,
  exclamation: ExclamationCircleFilled,
  tool: ToolOutlined,
  cross: CloseCircleFilled,
  dash: MinusCircleOutlined,
  bin: DeleteOutlined,
};

/** A state: icon, word and colour together. */
export function StateTag({ shown, big }: { shown: Shown; big?: boolean }) {
  const { t } = useI18n();
  const Icon = FACES[shown.face];
  return (
    <span className={`${styles['tag'] ?? ''} ${styles[shown.tone] ?? ''}`} data-big={big}>
      <Icon aria-hidden />
      {t(shown.word)}
    </span>
  );
}
