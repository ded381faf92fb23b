import { Button } from 'antd';
import { tryNow } from '@/api/live/live';
import { useConnection } from '@/api/state';
import { Note } from '@/components/Note';
import { useI18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';

/** Says for how long it has been true that what is shown may be old, and once that it is live again. */
export function LostLine() {
  const { t, tag } = useI18n();
  const { state, liveUntil, isBack } = useConnection();
  const now = useNow(30_000);
  if (state === 'lost') {
    const time = readTime(new Date(liveUntil ?? now).toISOString(), tag, now);
    return (
      <Note tone="someone" role="status" actions={<Button onClick={tryNow}>{t('live.now')}</Button>}>
        {t('live.lostLong', { time })}
      </Note>
    );
  }
  return (
    <div className="sr" role="status">
      {isBack ? t('live.back') : ''}
    </div>
  );
}
