import { useI18n } from '@/i18n/I18n';
import { asProblem, problemText } from '@/model/problems';
import { Note } from './Note';

/** Why what was asked for was not done; nothing while there is no error. */
export function Failed({ error }: { error: unknown }) {
  const i18n = useI18n();
  if (error === undefined) return null;
  return (
    <Note tone="failed" role="alert">
      {problemText(asProblem(error), i18n)}
    </Note>
  );
}
