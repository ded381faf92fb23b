import { Button } from 'antd';
import page from '@/components/Page.module.css';
import type { Pages } from './usePages';
import { useWords } from './words';

/** To the part before and after; not there where a list has one part. */
export function PageButtons({ pages, nextCursor }: { pages: Pages; nextCursor: string | undefined }) {
  const { t } = useWords();
  if (pages.isFirst && nextCursor === undefined) return null;
  return (
    <nav aria-label={t('admin.page')} className={page['row']}>
      <Button disabled={pages.isFirst} onClick={pages.previous}>
        {t('admin.previous')}
      </Button>
      <Button
        disabled={nextCursor === undefined}
        onClick={() => {
          if (nextCursor !== undefined) pages.next(nextCursor);
        }}
      >
        {t('admin.next')}
      </Button>
    </nav>
  );
}
