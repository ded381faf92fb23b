import { useState } from 'react';
import styles from './Charts.module.css';
import type { Line } from './model';
import { clockTime, type Reading } from './reading';
import { useWords } from './useWords';

/** The samples in figures, the newest first. */
export function SampleTable({ lines, reading }: { lines: readonly Line[]; reading: Reading }) {
  const { t, tag } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['table']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('charts.table')}</summary>
      {isOpen && (
        <div className={styles['scroll']} role="region" aria-label={t('charts.title')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('charts.time')}</th>
                {lines.map((it) => (
                  <th key={it.subject + (it.of ?? '')} scope="col">
                    {reading.nameOf(it)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="num">
              {timesOf(lines).map((time) => (
                <tr key={time}>
                  <th scope="row">{clockTime(time, tag, true)}</th>
                  {lines.map((it) => {
                    const found = it.samples.find((at) => at.time === time);
                    return (
                      <td key={it.subject + (it.of ?? '')}>{found && reading.valueOf(it, found.value)}</td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function timesOf(lines: readonly Line[]): number[] {
  const times = new Set(lines.flatMap((it) => it.samples.map((at) => at.time)));
  return [...times].sort((a, b) => b - a);
}
