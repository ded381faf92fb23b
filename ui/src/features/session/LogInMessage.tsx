import type { Problem } from '@/api/problem';
import { Note } from '@/components/Note';
import { useI18n } from '@/i18n/I18n';
import { problemText } from '@/model/problems';

interface Props {
  /** Of the log-in that was tried. */
  problem?: Problem;
  /** Why single sign-on sent somebody back here. */
  slug: string | null;
}

/** Why somebody is not in. */
export function LogInMessage({ problem, slug }: Props) {
  const i18n = useI18n();
  if (problem) {
    return (
      <Note tone="failed" role="alert">
        {problemText(problem, i18n)}
      </Note>
    );
  }
  if (slug === null) return null;
  return (
    <Note tone="failed" role="alert">
      {slug === 'unauthenticated'
        ? i18n.t('login.ssoRefused')
        : problemText({ slug, status: 0, errors: [] }, i18n)}
    </Note>
  );
}
