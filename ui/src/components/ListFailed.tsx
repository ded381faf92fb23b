import { Button } from 'antd';
import { useI18n } from '@/i18n/I18n';
import { asProblem, problemText } from '@/model/problems';
import { Note } from './Note';

interface Props {
  title: string;
  error: unknown;
  again: () => void;
}

/** Why something cannot be shown, and what to do. */
export function ListFailed({ title, error, again }: Props) {
  const i18n = useI18n();
  const problem = asProblem(error);
  return (
    <Note
      tone="failed"
      role="alert"
      title={title}
      actions={<Button onClick={again}>{i18n.t('again')}</Button>}
    >
      {problemText(problem, i18n)}
      {problem.requestId && (
        <span className="quiet"> {i18n.t('problem.reference', { id: problem.requestId })}</span>
      )}
    </Note>
  );
}
