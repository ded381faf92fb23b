import page from '@/components/Page.module.css';
import { PageTitle } from '@/components/PageTitle';
import { UsageView } from '@/parts/usage/UsageView';
import { useWords } from '@/parts/usage/words';

/** What somebody used. */
export function UsagePage() {
  const { t } = useWords();
  return (
    <div className={page['page']}>
      <PageTitle tab={t('usage.title')}>{t('usage.title')}</PageTitle>
      <UsageView allowed={['day', 'workspace']} />
    </div>
  );
}
