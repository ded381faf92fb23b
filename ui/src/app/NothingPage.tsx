import { Link } from 'react-router-dom';
import { PageTitle } from '@/components/PageTitle';
import { useI18n } from '@/i18n/I18n';

/** Nothing has this address; somebody else's things look the same. */
export function NothingPage() {
  const { t } = useI18n();
  return (
    <>
      <PageTitle tab={t('nothing.title')}>{t('nothing.title')}</PageTitle>
      <p className="soft">{t('nothing.text')}</p>
      <p>
        <Link to="/">{t('nothing.home')}</Link>
      </p>
    </>
  );
}
