import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ImageTemplate } from '@/api/shapes';
import { Mark } from '@/components/Mark';
import { useI18n } from '@/i18n/I18n';
import { readBytes } from '@/lib/quantity';
import { templateTitle } from '@/model/resources';
import { usualText } from './amounts';
import { Starts } from './Starts';
import styles from './TemplateCard.module.css';

interface Props {
  template: ImageTemplate;
  isChosen?: boolean;
  children: ReactNode;
}

/** An image template at a glance; its buttons are its surroundings' affair. */
export function TemplateCard({ template, isChosen, children }: Props) {
  const i18n = useI18n();
  const { t, tag } = i18n;
  const { spec, status } = template;
  const size = status?.sizeBytes;
  return (
    <article className={`glass ${styles['card'] ?? ''}`} data-chosen={isChosen}>
      <div className={styles['head']}>
        <Mark name={template.name} />
        <div className={styles['title']}>
          <h2>
            <Link to={`/images/${template.namespace}/${template.name}`}>{templateTitle(template)}</Link>
          </h2>
          <Starts outcome={template.starts} />
        </div>
      </div>
      <p className={styles['text']}>{spec.description}</p>
      <p className={styles['facts']}>
        <span>{usualText(template, i18n)}</span>
        {size !== undefined && <span>{readBytes(size, tag)}</span>}
        {(spec.tags ?? []).slice(0, 3).map((it) => (
          <span key={it}>{it}</span>
        ))}
        {template.own && <span>{t('images.own')}</span>}
      </p>
      {spec.deprecated && (
        <p className={styles['old']}>
          {t('images.deprecated')}{' '}
          {spec.deprecated.replacedBy && t('images.replacedBy', { name: spec.deprecated.replacedBy })}
        </p>
      )}
      <div className={styles['buttons']}>{children}</div>
    </article>
  );
}
