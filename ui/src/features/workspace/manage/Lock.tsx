import type { Environment } from '@/api/generated';
import { Note } from '@/components/Note';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useWords } from './words';

/** What a start installed, to the version; or what could not be. */
export function Lock({ environment }: { environment?: Environment }) {
  const { t } = useWords();
  const { hash, installed = [], truncated, conflict } = environment ?? {};
  return (
    <Panel title={t('manage.lock')}>
      {conflict && (
        <Note tone="someone">
          {t('manage.lockConflict', {
            name: conflict.package ?? '',
            wants: conflict.wants ?? '',
            has: conflict.has ?? '',
          })}
        </Note>
      )}
      {installed.length === 0 ? (
        <p className="soft">{t('manage.lockNone')}</p>
      ) : (
        <pre className={page['code']} tabIndex={0} aria-label={t('manage.lock')}>
          {installed.join('\n')}
        </pre>
      )}
      {truncated && <p className="quiet">{t('manage.lockCut')}</p>}
      {hash && <p className="quiet">{t('manage.lockHash', { hash })}</p>}
    </Panel>
  );
}
