import type { ImageTemplate, Quota } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { parseQuantity, plain, readBytes } from '@/lib/quantity';
import { templateTitle } from '@/model/resources';
import fields from '@/parts/fields/Fields.module.css';
import styles from './Create.module.css';
import type { Draft } from './draft';
import { chosen } from './model';
import { Summary } from './Summary';

interface Props {
  draft: Draft;
  template: ImageTemplate;
  name: string;
  left: Quota | undefined;
}

/** All choices once more, and what they take from the quota. */
export function ReviewStep({ draft, template, name, left }: Props) {
  const { t, tag } = useI18n();
  const { cpu, memory, disk } = chosen(draft, template);
  const after = [
    {
      word: t('quota.cpu'),
      left: parseQuantity(left?.cpu),
      takes: cpu,
      read: (it: number) => plain(it, tag),
    },
    {
      word: t('quota.memory'),
      left: parseQuantity(left?.memory),
      takes: memory,
      read: (it: number) => readBytes(it, tag),
    },
    {
      word: t('quota.storage'),
      left: parseQuantity(left?.storage),
      takes: disk,
      read: (it: number) => readBytes(it, tag),
    },
  ];
  return (
    <section className={`glass ${styles['form'] ?? ''}`}>
      <h2>{templateTitle(template)}</h2>
      <p className="soft">{template.spec.description}</p>
      <Summary draft={draft} template={template} name={name} />
      {draft.packages.length > 0 && (
        <ul className={fields['packages']}>
          {draft.packages.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
      <h2>{t('create.left')}</h2>
      <dl className={styles['facts']}>
        {after.map((it) => (
          <div key={it.word}>
            <dt>{it.word}</dt>
            <dd className="num">
              {it.left === undefined
                ? '–'
                : it.left < it.takes
                  ? t('create.leftNone')
                  : it.read(it.left - it.takes)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
