import { InputNumber } from 'antd';
import { useId } from 'react';
import type { ImageTemplate, Quota, ResourceCapacity } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { shortGpu } from '@/model/resources';
import styles from './Create.module.css';
import type { Draft } from './draft';
import { chosen, gpuChoices } from './model';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  template: ImageTemplate;
  hard: Quota | undefined;
  capacity: readonly ResourceCapacity[];
  errors: readonly string[];
}

/** Which GPU and how many; not there where nobody can have one. */
export function GpuField({ draft, change, template, hard, capacity, errors }: Props) {
  const { t } = useI18n();
  const id = useId();
  const choices = gpuChoices(template, hard, capacity);
  const { gpu, gpuCount } = chosen(draft, template);
  if (choices.length === 0 && gpu === '') return null;
  const most = choices.find((it) => it.name === gpu)?.most ?? gpuCount;
  return (
    <fieldset className={styles['field']}>
      <legend>{t('create.gpu')}</legend>
      <div className={styles['options']}>
        <label>
          <input
            type="radio"
            name={id}
            checked={gpu === ''}
            onChange={() => change({ gpu: '', gpuCount: undefined })}
          />
          {t('create.noGpu')}
        </label>
        {choices.map((it) => (
          <label key={it.name}>
            <input
              type="radio"
              name={id}
              checked={gpu === it.name}
              onChange={() => change({ gpu: it.name, gpuCount: 1 })}
            />
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
            value={gpuCount}
            onChange={(count) => change({ gpu, gpuCount: count ?? 1 })}
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
