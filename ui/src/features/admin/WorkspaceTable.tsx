import type { Workspace } from '@/api/shapes';
import page from '@/components/Page.module.css';
import { StateTag } from '@/components/StateTag';
import { useNow } from '@/lib/clock';
import { shownState } from '@/model/phase';
import { why } from '@/model/reasons';
import { reserved } from '@/model/resources';
import { agoText } from '@/model/span';
import { reservedText } from '@/parts/amounts';
import { useWords } from './words';

interface Props {
  items: readonly Workspace[];
  chosen: ReadonlySet<string>;
  mark: (uid: string, isChosen: boolean) => void;
}

/** Workspaces with whose they are. */
export function WorkspaceTable({ items, chosen, mark }: Props) {
  const i18n = useWords();
  const { t } = i18n;
  const now = useNow(30_000);
  return (
    <div
      className={`glass ${page['table'] ?? ''}`}
      role="region"
      aria-label={t('admin.workspaces')}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t('images.choose')}</span>
            </th>
            <th scope="col">{t('admin.owner')}</th>
            <th scope="col">{t('admin.name')}</th>
            <th scope="col">{t('admin.state')}</th>
            <th scope="col">{t('list.resources')}</th>
            <th scope="col">{t('list.used')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((it) => (
            <tr key={it.uid}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('admin.choose', { name: it.name, owner: it.owner ?? '' })}
                  checked={chosen.has(it.uid)}
                  onChange={({ target }) => mark(it.uid, target.checked)}
                />
              </td>
              <td>{it.owner}</td>
              <td>{it.name}</td>
              <td title={why(it, i18n, now)}>
                <StateTag shown={shownState(it)} />
              </td>
              <td className="num">{reservedText(reserved(it), i18n)}</td>
              <td className="num">{it.lastUsedAt && agoText(it.lastUsedAt, now, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
