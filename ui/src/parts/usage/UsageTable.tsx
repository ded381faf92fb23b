import type { Usage, UsageBy } from '@/api/generated';
import page from '@/components/Page.module.css';
import { plain } from '@/lib/quantity';
import { readDay } from '@/lib/time';
import { estimatedOf, hoursOf, nameOf, totalOf, type Measure } from './model';
import { useWords } from './words';

interface Props {
  rows: readonly Usage[];
  by: UsageBy;
  measures: readonly Measure[];
}

/** The hours themselves. */
export function UsageTable({ rows, by, measures }: Props) {
  const { t, tag } = useWords();
  return (
    <div className={page['table']} role="group" aria-label={t('usage.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`usage.${by}`)}</th>
            {measures.map((it) => (
              <th key={it} scope="col" className={page['amount']}>
                {t(`usage.${it}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${nameOf(row, by)} ${row.workspaceUid ?? ''}`}>
              <th scope="row">
                {by === 'day' ? readDay(`${row.day ?? ''}T12:00:00Z`, tag) : nameOf(row, by)}
              </th>
              {measures.map((it) => (
                <td key={it} className={`num ${page['amount'] ?? ''}`}>
                  {plain(hoursOf(row, it), tag)}
                  {estimatedOf(row, it) > 0 && (
                    <small className="quiet">
                      {' '}
                      {t('usage.estimated', { hours: plain(estimatedOf(row, it), tag) })}
                    </small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('usage.total')}</th>
            {measures.map((it) => (
              <td key={it} className={`num ${page['amount'] ?? ''}`}>
                <strong>{plain(totalOf(rows, it), tag)}</strong>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
