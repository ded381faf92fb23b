import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import type { ImageTemplate, Quota, ResourceCapacity } from '@/api/shapes';
import { useI18n, type Said } from '@/i18n/I18n';
import { GIB, plain, readBytes } from '@/lib/quantity';
import { useNow } from '@/lib/clock';
import { parseSpan } from '@/lib/time';
import { reasonText } from '@/model/checks';
import { spanText } from '@/model/span';
import { Amount } from '@/parts/fields/Amount';
import { FieldBox } from '@/parts/fields/FieldBox';
import fields from '@/parts/fields/Fields.module.css';
import { GpuField } from '@/parts/fields/GpuField';
import { gpuChoices } from '@/parts/fields/gpus';
import { PackagesField } from '@/parts/fields/PackagesField';
import { cpuRange, diskRange, memoryRange } from '@/parts/fields/ranges';
import styles from './Create.module.css';
import type { Draft } from './draft';
import { atField, chosen, type Field } from './model';
import { useCheck } from './useCheck';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  template: ImageTemplate;
  name: string;
  nameIsWrong: Said | undefined;
  hard: Quota | undefined;
  left: Quota | undefined;
  capacity: readonly ResourceCapacity[];
}

const SPANS = ['30m', '1h', '2h', '4h', '8h', '24h'];

/** How much of what, and which packages; what is wrong stands at its field while it is typed. */
export function ResourceStep({ draft, change, template, name, nameIsWrong, hard, left, capacity }: Props) {
  const i18n = useI18n();
  const { t, tag } = i18n;
  const now = useNow(30_000);
  const nameId = useId();
  const idleId = useId();
  const { verdict } = useCheck(draft, template, name);
  const values = chosen(draft, template);
  const errors = (field: Field) =>
    atField(verdict, field)
      .filter((it) => it.outcome === 'never')
      .map((it) => reasonText(it, i18n, now));
  const usualStop = template.spec.idle?.stopAfter;
  const longest = usualStop === undefined ? Infinity : (parseSpan(usualStop) ?? Infinity);
  const spans = SPANS.filter((it) => (parseSpan(it) ?? 0) < longest);
  const readCpu = (value: number) => plain(value, tag);
  const readMemory = (value: number) => readBytes(value, tag);

  return (
    <section className={`glass ${styles['form'] ?? ''}`}>
      <FieldBox
        id={nameId}
        label={t('create.name')}
        hint={t('create.nameHint')}
        errors={nameIsWrong ? [t(nameIsWrong.key, nameIsWrong.values)] : errors('name')}
      >
        <Input
          id={nameId}
          value={name}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          status={nameIsWrong ? 'error' : undefined}
          aria-invalid={nameIsWrong !== undefined}
          aria-describedby={`${nameId}-more`}
          onChange={({ target }) => change({ name: target.value })}
        />
      </FieldBox>
      <Amount
        label={t('create.cpu')}
        value={values.cpu}
        range={cpuRange(template, hard, capacity)}
        unit="CPU"
        size={1}
        read={readCpu}
        errors={errors('cpu')}
        change={(cpu) => change({ cpu })}
      />
      <Amount
        label={t('create.memory')}
        value={values.memory}
        range={memoryRange(template, hard, capacity)}
        unit="GiB"
        size={GIB}
        read={readMemory}
        errors={errors('memory')}
        change={(memory) => change({ memory })}
      />
      <GpuField
        choices={gpuChoices(template, hard, capacity)}
        gpu={values.gpu}
        count={values.gpuCount}
        change={(gpu, gpuCount) => change({ gpu, gpuCount })}
        errors={errors('gpu')}
      />
      <PackagesField
        packages={draft.packages}
        change={(packages) => change({ packages })}
        errors={errors('packages')}
      />
      <Amount
        label={t('create.disk')}
        value={values.disk}
        range={diskRange(left)}
        unit="GiB"
        size={GIB}
        read={readMemory}
        errors={errors('disk')}
        change={(disk) => change({ disk })}
      />
      <details className={styles['advanced']}>
        <summary>{t('create.advanced')}</summary>
        <FieldBox id={idleId} label={t('create.idle')} errors={errors('idle')}>
          <select
            id={idleId}
            className={fields['select']}
            value={draft.stopAfter ?? ''}
            onChange={({ target }) => change({ stopAfter: target.value || undefined })}
          >
            <option value="">
              {t('create.idleUsual')}
              {usualStop && ` (${spanText(parseSpan(usualStop) ?? 0, t)})`}
            </option>
            {spans.map((it) => (
              <option key={it} value={it}>
                {spanText(parseSpan(it) ?? 0, t)}
              </option>
            ))}
          </select>
        </FieldBox>
        <Checkbox
          checked={draft.keepDisk ?? false}
          onChange={({ target }) => change({ keepDisk: target.checked })}
        >
          {t('create.keepDisk')}
        </Checkbox>
      </details>
    </section>
  );
}
