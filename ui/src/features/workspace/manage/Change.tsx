import { Button } from 'antd';
import { useId, useState } from 'react';
import { api } from '@/api/api';
import { sortErrors } from '@/api/problem';
import type { ImageTemplate, ResourceCapacity, Workspace } from '@/api/shapes';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import { GIB, parseQuantity, plain, readBytes, writeBytes } from '@/lib/quantity';
import { parseSpan } from '@/lib/time';
import { asProblem } from '@/model/problems';
import { spanText } from '@/model/span';
import { Amount } from '@/parts/fields/Amount';
import { FieldBox } from '@/parts/fields/FieldBox';
import fields from '@/parts/fields/Fields.module.css';
import { GpuField } from '@/parts/fields/GpuField';
import { gpuChoices } from '@/parts/fields/gpus';
import { cpuRange, diskRange, memoryRange } from '@/parts/fields/ranges';
import { changeOf, POINTERS, wishOf, type Wish } from './model';
import { useWords } from './words';

interface Props {
  workspace: Workspace;
  template: ImageTemplate | undefined;
}

const SPANS = ['30m', '1h', '2h', '4h', '8h', '24h'];

/** CPU, memory, GPU, disk and idle stop, within what template and quota allow. */
export function Change({ workspace, template }: Props) {
  const { t, tag } = useWords();
  const idleId = useId();
  const toast = useToast();
  const { data: quota } = api.useGetQuotaQuery(undefined);
  const { data: nodes } = api.useGetCapacityQuery();
  const [patch, { isLoading, error }] = api.usePatchWorkspaceMutation();
  const before = wishOf(workspace, template);
  const [changed, setChanged] = useState<Partial<Wish>>({});
  const wish = { ...before, ...changed };
  const spec = changeOf(before, wish, template);
  const capacity = (nodes?.resources ?? []) as ResourceCapacity[];
  const bounds = template ?? { name: '', namespace: '', uid: '', spec: {} };
  const refused = error ? sortErrors(asProblem(error), POINTERS) : undefined;
  const errors = (field: keyof Wish) => refused?.fields.find((it) => it.name === field)?.errors ?? [];
  const change = (part: Partial<Wish>) => setChanged((was) => ({ ...was, ...part }));
  const usualStop = template?.spec.idle?.stopAfter;
  const longest = (usualStop && parseSpan(usualStop)) || Infinity;
  const spans = SPANS.filter((it) => (parseSpan(it) ?? 0) < longest || it === before.stopAfter);
  const bytes = (value: number) => readBytes(value, tag);
  const left = parseQuantity(quota?.left?.storage);

  const save = async () => {
    if (!spec) return;
    const answer = await patch({ name: workspace.name, 'If-Match': '*', patchWorkspace: { spec } });
    if (answer.error) return;
    setChanged({});
    toast.good(t('manage.changed'));
  };

  return (
    <Panel title={t('manage.change')}>
      <p className="soft">{t('manage.changeNow')}</p>
      <Amount
        label={t('create.cpu')}
        value={wish.cpu}
        range={cpuRange(bounds, quota?.hard, capacity)}
        unit="CPU"
        size={1}
        read={(it) => plain(it, tag)}
        errors={errors('cpu')}
        change={(cpu) => change({ cpu })}
      />
      <Amount
        label={t('create.memory')}
        value={wish.memory}
        range={memoryRange(bounds, quota?.hard, capacity)}
        unit="GiB"
        size={GIB}
        read={bytes}
        errors={errors('memory')}
        change={(memory) => change({ memory })}
      />
      <GpuField
        choices={gpuChoices(bounds, quota?.hard, capacity)}
        gpu={wish.gpu}
        count={wish.gpuCount}
        change={(gpu, count) => change({ gpu, gpuCount: count ?? 0 })}
        errors={errors('gpu')}
      />
      <Amount
        label={t('manage.diskNow', { size: bytes(before.disk) })}
        value={wish.disk}
        range={{
          ...diskRange(left === undefined ? undefined : { storage: writeBytes(left + before.disk) }),
          least: before.disk,
        }}
        unit="GiB"
        size={GIB}
        read={bytes}
        errors={errors('disk')}
        change={(disk) => change({ disk })}
      />
      <FieldBox id={idleId} label={t('manage.idle')} errors={errors('stopAfter')}>
        <select
          id={idleId}
          className={fields['select']}
          value={wish.stopAfter}
          onChange={({ target }) => change({ stopAfter: target.value })}
        >
          <option value="">{t('manage.idleUsual')}</option>
          {spans.map((it) => (
            <option key={it} value={it}>
              {spanText(parseSpan(it) ?? 0, t)}
            </option>
          ))}
        </select>
      </FieldBox>
      {refused?.fields.length === 0 && <Failed error={error} />}
      <div className={page['row']}>
        <Button type="primary" disabled={!spec} loading={isLoading} onClick={() => void save()}>
          {t('manage.save')}
        </Button>
        {spec ? (
          <Button onClick={() => setChanged({})}>{t('manage.reset')}</Button>
        ) : (
          <span className="quiet">{t('manage.noChange')}</span>
        )}
      </div>
    </Panel>
  );
}
