import { useI18n } from '@/i18n/I18n';
import type { Choice, Sort } from './model';
import styles from './Workspaces.module.css';

interface Props {
  choice: Choice;
  change: (part: Partial<Choice>) => void;
  areAllChosen: boolean;
  chooseAll: (isChosen: boolean) => void;
}

/** The heads of the columns; a click sorts, a second one turns the order round. */
export function Heads({ choice, change, areAllChosen, chooseAll }: Props) {
  const { t } = useI18n();
  const head = (sort: Sort) => {
    const isBy = choice.sort === sort;
    return (
      <span role="columnheader" aria-sort={isBy ? (choice.down ? 'descending' : 'ascending') : undefined}>
        <button type="button" onClick={() => change({ sort, down: isBy && !choice.down })}>
          {t(`list.${sort}`)}
          <span aria-hidden>{isBy ? (choice.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </span>
    );
  };
  return (
    <div role="rowgroup">
      <div className={`${styles['row'] ?? ''} ${styles['heads'] ?? ''}`} role="row" aria-rowindex={1}>
        <span role="columnheader">
          <input
            type="checkbox"
            aria-label={t('list.chooseAll')}
            checked={areAllChosen}
            onChange={({ target }) => chooseAll(target.checked)}
          />
        </span>
        {head('name')}
        {head('state')}
        <span role="columnheader">{t('list.resources')}</span>
        {head('used')}
        <span role="columnheader" className="sr">
          {t('list.actions')}
        </span>
      </div>
    </div>
  );
}
