import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { ImageTemplate, Workspace } from '@/api/shapes';
import { Mark } from '@/components/Mark';
import { StateTag } from '@/components/StateTag';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { shownState } from '@/model/phase';
import { templateTitle, reserved } from '@/model/resources';
import { reservedText } from '@/parts/amounts';
import { WorkspaceButtons } from '@/parts/WorkspaceButtons';
import { usedText, whyShort } from './said';
import styles from './Workspaces.module.css';

interface Props {
  workspace: Workspace;
  template: ImageTemplate | undefined;
  place: number;
  isChosen: boolean;
  mark: (uids: readonly string[], isChosen: boolean) => void;
}

/** A workspace as a line of the table. */
export const Row = memo(function Row({ workspace, template, place, isChosen, mark }: Props) {
  const i18n = useI18n();
  const now = useNow(30_000);
  const { name, uid } = workspace;
  const why = whyShort(workspace, i18n, now);
  return (
    <div className={styles['row']} role="row" aria-rowindex={place} data-chosen={isChosen}>
      <span role="cell">
        <input
          type="checkbox"
          aria-label={i18n.t('list.choose', { name })}
          checked={isChosen}
          onChange={({ target }) => mark([uid], target.checked)}
        />
      </span>
      <span role="cell" className={styles['name']}>
        <Mark name={name} />
        <span className={styles['two']}>
          <Link to={`/w/${name}`}>{name}</Link>
          <small>{template ? templateTitle(template) : (workspace.spec.imageTemplateRef?.name ?? '')}</small>
        </span>
      </span>
      <span role="cell" className={styles['state']}>
        <StateTag shown={shownState(workspace)} />
        {why && (
          <small title={why} className={styles['why']}>
            {why}
          </small>
        )}
      </span>
      <span role="cell" className="soft num">
        {reservedText(reserved(workspace, template), i18n)}
      </span>
      <span role="cell" className="soft num">
        {usedText(workspace, i18n, now)}
      </span>
      <span role="cell" className={styles['actions']}>
        <WorkspaceButtons workspace={workspace} />
      </span>
    </div>
  );
});
