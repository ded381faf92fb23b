import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ImageTemplate } from '@/api/shapes';
import { SearchBox } from '@/components/SearchBox';
import { useI18n } from '@/i18n/I18n';
import { templateTitle } from '@/model/resources';
import { isCurrent } from '@/model/starter';
import { TemplateCard } from '@/parts/TemplateCard';
import styles from './Create.module.css';

interface Props {
  templates: readonly ImageTemplate[];
  image: string | undefined;
  choose: (image: string) => void;
}

/** Which image: the one that was used last is chosen already. */
export function ImageStep({ templates, image, choose }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return templates
      .filter(isCurrent)
      .filter(({ name, spec }) =>
        [name, spec.displayName, spec.description, ...(spec.tags ?? [])]
          .join(' ')
          .toLowerCase()
          .includes(wanted),
      )
      .sort(
        (a, b) => Number(b.startsNow ?? false) - Number(a.startsNow ?? false) || (a.name < b.name ? -1 : 1),
      );
  }, [templates, text]);
  if (templates.length === 0) return <section className="glass">{t('empty.noImage')}</section>;
  return (
    <>
      {templates.length > 3 && <SearchBox label={t('images.search')} value={text} change={setText} />}
      <div className={styles['cards']}>
        {shown.map((it) => {
          const key = `${it.namespace}/${it.name}`;
          const isChosen = key === image;
          return (
            <TemplateCard key={it.uid} template={it} isChosen={isChosen}>
              <Button
                type={isChosen ? 'primary' : 'default'}
                ghost={isChosen}
                aria-pressed={isChosen}
                aria-label={t('images.chooseOf', { name: templateTitle(it) })}
                onClick={() => choose(key)}
              >
                {t(isChosen ? 'images.chosen' : 'images.choose')}
              </Button>
            </TemplateCard>
          );
        })}
      </div>
      {shown.length === 0 && <p role="status">{t('images.noMatch')}</p>}
    </>
  );
}
