import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { api } from '@/api/api';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import limits from '@/generated/limits.json';
import { useNow } from '@/lib/clock';
import { readTime } from '@/lib/time';
import { asProblem } from '@/model/problems';
import { FieldBox } from '@/parts/fields/FieldBox';
import fields from '@/parts/fields/Fields.module.css';
import { SHARE_HOURS, shareUntil } from './model';
import { useWords } from './words';

/** Whom it is shared with; not there where the installation shares nothing. */
export function Shares({ name }: { name: string }) {
  const { t, tag } = useWords();
  const id = useId();
  const now = useNow(30_000);
  const toast = useToast();
  const [guest, setGuest] = useState('');
  const [hours, setHours] = useState(24);
  const [isMissing, setMissing] = useState(false);
  const { data, error } = api.useListSharesQuery({ name, limit: limits.page.maxLimit });
  const [share, sharing] = api.useShareWorkspaceMutation();
  const [end, ending] = api.useEndShareMutation();
  if (error && asProblem(error).slug === 'forbidden') return null;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(guest.trim() === '');
    if (guest.trim() === '') return;
    const until = shareUntil(hours, Date.now());
    const { data: made } = await share({ name, createShare: { guest: guest.trim(), until } });
    if (!made) return;
    toast.good(t('manage.shareDone', { guest: guest.trim(), time: readTime(until, tag, Date.now()) }));
    setGuest('');
  };

  return (
    <Panel title={t('manage.shareTitle')}>
      <p className="soft">{t('manage.shareText')}</p>
      <Failed error={error ?? sharing.error ?? ending.error} />
      <ul className={page['list']}>
        {(data?.items ?? []).map(({ id: key = '', guest: who = '', until = '' }) => (
          <li key={key}>
            <span className={page['two']}>
              <span>{who}</span>
              <small className="quiet">{t('manage.shareUntil', { time: readTime(until, tag, now) })}</small>
            </span>
            <Button
              aria-label={t('manage.shareEndOf', { guest: who })}
              onClick={() => void end({ id: key, name })}
            >
              {t('manage.shareEnd')}
            </Button>
          </li>
        ))}
      </ul>
      <form className={page['panel']} onSubmit={(event) => void submit(event)}>
        <FieldBox
          id={`${id}-guest`}
          label={t('manage.shareGuest')}
          errors={isMissing ? [t('manage.shareMissing')] : []}
        >
          <Input
            id={`${id}-guest`}
            value={guest}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isMissing}
            aria-describedby={`${id}-guest-more`}
            onChange={({ target }) => {
              setGuest(target.value);
              setMissing(false);
            }}
          />
        </FieldBox>
        <FieldBox id={`${id}-for`} label={t('manage.shareFor')}>
          <select
            id={`${id}-for`}
            className={fields['select']}
            value={hours}
            onChange={({ target }) => setHours(Number(target.value))}
          >
            {SHARE_HOURS.map((it) => (
              <option key={it} value={it}>
                {it < 24 ? t('manage.shareHour', { count: it }) : t('manage.shareDay', { count: it / 24 })}
              </option>
            ))}
          </select>
        </FieldBox>
        <div className={page['row']}>
          <Button htmlType="submit" loading={sharing.isLoading}>
            {t('manage.share')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
