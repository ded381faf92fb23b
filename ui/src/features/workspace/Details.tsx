import type { ImageTemplate, Workspace } from '@/api/shapes';
import { useI18n, type I18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { readQuantity } from '@/lib/quantity';
import { readTime } from '@/lib/time';
import { phaseOf } from '@/model/phase';
import { homeSize, reserved, shortImage } from '@/model/resources';
import { agoText, spanText } from '@/model/span';
import { reservedText } from '@/parts/amounts';
import styles from './Workspace.module.css';

/** What is known of it besides its state. */
export function Details({
  workspace,
  template,
}: {
  workspace: Workspace;
  template: ImageTemplate | undefined;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const now = useNow(1000);
  const rows = facts(workspace, template, i18n, now);
  return (
    <section className={`glass ${styles['details'] ?? ''}`}>
      <h2>{t('workspace.details')}</h2>
      <dl>
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function facts(
  workspace: Workspace,
  template: ImageTemplate | undefined,
  i18n: I18n,
  now: number,
): [string, string][] {
  const { t, tag } = i18n;
  const { status, spec, lastUsedAt, createdAt, url } = workspace;
  const phase = phaseOf(workspace);
  const rows: [string, string | undefined][] = [
    [
      t('list.state'),
      phase === 'Running' && status?.startedAt
        ? t('workspace.runsFor', { span: spanText(now - Date.parse(status.startedAt), t) })
        : phase === 'Stopped' && status?.stoppedAt
          ? t('workspace.stoppedSince', { ago: agoText(status.stoppedAt, now, t) })
          : undefined,
    ],
    [t('workspace.resources'), reservedText(reserved(workspace, template), i18n)],
    [t('workspace.disk'), readQuantity(homeSize(workspace), tag)],
    [t('workspace.packages'), spec.packages?.pip?.join(t('list.comma'))],
    [t('workspace.image'), shortImage(status?.image ?? template?.status?.image ?? '')],
    [t('workspace.node'), status?.nodeName],
    [t('workspace.lastUse'), lastUsedAt && agoText(lastUsedAt, now, t)],
    [t('workspace.created'), readTime(createdAt, tag, now)],
    [t('workspace.address'), url],
  ];
  return rows.filter((it): it is [string, string] => it[1] !== undefined && it[1] !== '');
}
