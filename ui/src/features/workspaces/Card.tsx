import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { Mark } from '@/components/Mark';
import { StateTag } from '@/components/StateTag';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { shownState } from '@/model/phase';
import { reserved, templateTitle } from '@/model/resources';
import { reservedText } from '@/parts/amounts';
import { WorkspaceButtons } from '@/parts/WorkspaceButtons';
import { usedText, whyShort } from './said';
import styles from './Workspaces.module.css';

interface Props {
  workspace: Workspace;
  template: ImageTemplate | undefined;
  isChosen: boolean;
  mark: (uids: readonly string[], isChosen: boolean) => void;
}

/** A workspace as a card. */
export const Card = memo(function Card({ workspace, template, isChosen, mark }: Props) {
  const i18n = useI18n();
  const now = useNow(30_000);
  const { name, uid } = workspace;
  const title = template ? templateTitle(template) : (workspace.spec.imageTemplateRef?.name ?? '');
  return (
    <div className={`glass ${styles['card'] ?? ''}`} role="listitem" data-chosen={isChosen}>
      <div className={styles['name']}>
        <Mark name={name} />
        <span className={styles['two']}>
          <Link to={`/w/${name}`}>{name}</Link>
          <small>{title}</small>
        </span>
        <input
          type="checkbox"
          aria-label={i18n.t('list.choose', { name })}
          checked={isChosen}
          onChange={({ target }) => mark([uid], target.checked)}
        />
      </div>
      <div className={styles['cardState']}>
        <StateTag shown={shownState(workspace)} />
        <small className={styles['why']}>
          {whyShort(workspace, i18n, now) ||
            (workspace.lastUsedAt && `${i18n.t('list.used')}: ${usedText(workspace, i18n, now)}`)}
        </small>
      </div>
      <div className={styles['cardFoot']}>
        <small className="soft num">{reservedText(reserved(workspace, template), i18n)}</small>
        <WorkspaceButtons workspace={workspace} />
      </div>
    </div>
  );
});
