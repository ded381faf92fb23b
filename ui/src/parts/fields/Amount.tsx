import { InputNumber, Slider } from 'antd';
import { useId } from 'react';
import { useI18n } from '@/i18n/I18n';
import { FieldBox } from './FieldBox';
import styles from './Fields.module.css';
import type { Range } from './ranges';

interface Props {
  label: string;
  value: number;
  range: Range;
  /** What stands behind the number, and by how much it is divided for people. */
  unit: string;
  size: number;
  read: (value: number) => string;
  errors: readonly string[];
  change: (value: number) => void;
}

/** An amount: by the slider, or to the point in the field beside it. */
export function Amount({ label, value, range, unit, size, read, errors, change }: Props) {
  const { t } = useI18n();
  const id = useId();
  const { least, most, step } = range;
  return (
    <FieldBox
      id={id}
      label={label}
      hint={t('create.between', { least: read(least), most: read(most) })}
      errors={errors}
    >
      <div className={styles['amount']}>
        <Slider
          min={least}
          max={most}
          step={step}
          value={value}
          tooltip={{ formatter: (it) => read(it ?? 0) }}
          ariaLabelForHandle={label}
          ariaValueTextFormatterForHandle={read}
          onChange={(it: number) => change(it)}
        />
        <InputNumber
          id={id}
          className={styles['number']}
          value={Number((value / size).toFixed(3))}
          min={0}
          step={step / size}
          suffix={unit}
          status={errors.length > 0 ? 'error' : undefined}
          aria-describedby={`${id}-more`}
          onChange={(it) => {
            if (it !== null) change(it * size);
          }}
        />
      </div>
    </FieldBox>
  );
}
