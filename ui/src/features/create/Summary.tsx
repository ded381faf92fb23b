import type { ImageTemplate } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { plain, readBytes } from '@/lib/quantity';
import { shortGpu } from '@/model/resources';
import styles from './Create.module.css';
import type { Draft } from './draft';
import { chosen } from './model';

/** What is chosen, in a few lines. */
export function Summary({ draft, template, name }: { draft: Draft; template: ImageTemplate; name: string }) {
  const { t, tag } = useI18n();
  const { cpu, memory, disk, gpu, gpuCount } = chosen(draft, template);
  const rows: [string, string][] = [
    [t('create.name'), name],
    [t('quota.cpu'), plain(cpu, tag)],
    [t('create.memory'), readBytes(memory, tag)],
    ...(gpu === ''
      ? []
      : [[t('create.gpu'), t('list.gpu', { count: gpuCount, name: shortGpu(gpu) })] as [string, string]]),
    [
      t('create.packages'),
      draft.packages.length === 0
        ? t('create.nothing')
        : t('create.packageCount', { count: draft.packages.length }),
    ],
    [t('create.disk'), readBytes(disk, tag)],
  ];
  return (
    <dl className={styles['facts']}>
      {rows.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="num">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
