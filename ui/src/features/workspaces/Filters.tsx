import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import DownOutlined from '@ant-design/icons/DownOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { ActionMenu } from '@/components/ActionMenu';
import { SearchBox } from '@/components/SearchBox';
import { useI18n } from '@/i18n/I18n';
import { GROUPS } from '@/model/phase';
import { countGroups, imagesOf, type Choice } from './model';
import { useView } from './useView';
import styles from './Workspaces.module.css';

interface Props {
  all: readonly Workspace[];
  templates: readonly ImageTemplate[];
  choice: Choice;
  change: (part: Partial<Choice>) => void;
}

const ALL = '';

/** Search, states, image and view; all of it stands in the address. */
export function Filters({ all, templates, choice, change }: Props) {
  const { t } = useI18n();
  const counts = useMemo(() => countGroups(all, choice), [all, choice]);
  const images = useMemo(() => imagesOf(all, templates), [all, templates]);
  const view = useView(choice);
  const image = images.find((it) => it.name === choice.image)?.title ?? t('list.imageAll');
  return (
    <div className="filters" role="search">
      <SearchBox label={t('list.search')} value={choice.q} change={(q) => change({ q })} />
      <div className="chips" role="group" aria-label={t('list.states')}>
        <button
          type="button"
          aria-pressed={choice.state === undefined}
          onClick={() => change({ state: undefined })}
        >
          {t('list.all')} <span className="num">{counts.all}</span>
        </button>
        {GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            data-group={group}
            aria-pressed={choice.state === group}
            onClick={() => change({ state: choice.state === group ? undefined : group })}
          >
            {t(`list.${group}`)} <span className="num">{counts[group]}</span>
          </button>
        ))}
      </div>
      <span className={styles['right']}>
        {images.length > 1 && (
          <ActionMenu
            label={t('list.image')}
            button={{ type: 'default', icon: <DownOutlined aria-hidden />, iconPlacement: 'end' }}
            items={[
              { key: ALL, label: t('list.imageAll') },
              ...images.map(({ name, title }) => ({ key: name, label: title })),
            ]}
            onAction={(key) => change({ image: key === ALL ? undefined : key })}
          >
            {image}
          </ActionMenu>
        )}
        <span role="group" aria-label={t('list.view')} className={styles['views']}>
          <Button
            type="text"
            icon={<UnorderedListOutlined aria-hidden />}
            aria-label={t('list.table')}
            title={t('list.table')}
            aria-pressed={view === 'table'}
            onClick={() => change({ view: 'table' })}
          />
          <Button
            type="text"
            icon={<AppstoreOutlined aria-hidden />}
            aria-label={t('list.cards')}
            title={t('list.cards')}
            aria-pressed={view === 'cards'}
            onClick={() => change({ view: 'cards' })}
          />
        </span>
      </span>
    </div>
  );
}
