import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { Workspace } from '@/api/shapes';
import { Mark } from '@/components/Mark';
import { StateTag } from '@/components/StateTag';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { groupOf, shownState } from '@/model/phase';
import { why } from '@/model/reasons';
import { agoText } from '@/model/span';
import { WorkspaceButtons } from '@/parts/WorkspaceButtons';
import styles from './Home.module.css';

/** A workspace in one line. */
export const HomeLine = memo(function HomeLine({ workspace }: { workspace: Workspace }) {
  const i18n = useI18n();
  const now = useNow(30_000);
  const { name, lastUsedAt } = workspace;
  const group = groupOf(workspace);
  const tellsWhy = group === 'someone' || group === 'moving';
  return (
    <li className={styles['line']}>
      <Mark name={name} />
      <span className={styles['name']}>
        <Link to={`/w/${name}`}>{name}</Link>
        <small className="quiet">
          {tellsWhy ? why(workspace, i18n, now) : lastUsedAt && agoText(lastUsedAt, now, i18n.t)}
        </small>
      </span>
      <StateTag shown={shownState(workspace)} />
      <span className={styles['buttons']}>
        <WorkspaceButtons workspace={workspace} />
      </span>
    </li>
  );
});
