import { InputNumber } from 'antd';
import { useId } from 'react';
import { useI18n } from '@/i18n/I18n';
import { shortGpu } from '@/model/resources';
import styles from './Fields.module.css';
import type { GpuChoice } from './gpus';

interface Props {
  choices: readonly GpuChoice[];
  /** Empty: none. */
  gpu: string;
  count: number;
  change: (gpu: string, count: number | undefined) => void;
  errors: readonly string[];
}

/** Which GPU and how many; not there where nobody can have one. */
export function GpuField({ choices, gpu, count, change, errors }: Props) {
  const { t } = useI18n();
  const id = useId();
  if (choices.length === 0 && gpu === '') return null;
  const most = choices.find((it) => it.name === gpu)?.most ?? count;
  return (
    <fieldset className={styles['field']}>
      <legend>{t('create.gpu')}</legend>
      <div className={styles['options']}>
        <label>
          <input type="radio" name={id} checked={gpu === ''} onChange={() => change('', undefined)} />
          {t('create.noGpu')}
        </label>
        {choices.map((it) => (
          <label key={it.name}>
            <input type="radio" name={id} checked={gpu === it.name} onChange={() => change(it.name, 1)} />
            <span>
              {shortGpu(it.name)}{' '}
              <small className="quiet">{t('create.gpuFree', { free: it.free, total: it.total })}</small>
            </span>
          </label>
        ))}
        {gpu !== '' && most > 1 && (
          <InputNumber
            aria-label={t('create.gpuCount')}
            min={1}
            max={most}
            precision={0}
            value={count}
            onChange={(wanted) => change(gpu, wanted ?? 1)}
          />
        )}
      </div>
      {errors.map((it) => (
        <p key={it} className={styles['wrong']}>
          {it}
        </p>
      ))}
    </fieldset>
  );
}
