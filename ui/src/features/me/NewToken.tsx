import '@fontsource-variable/jetbrains-mono/wght.css';
import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { api } from '@/api/api';
import type { TokenScope } from '@/api/generated';
import { Failed } from '@/components/Failed';
import { Note } from '@/components/Note';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import limits from '@/generated/limits.json';
import { FieldBox } from '@/parts/fields/FieldBox';
import { Choices } from './Choices';
import styles from './Me.module.css';
import { endOf, LIVES } from './model';
import { useWords } from './words';

/** Makes a token, and shows it this once. */
export function NewToken() {
  const { t } = useWords();
  const id = useId();
  const toast = useToast();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [scope, setScope] = useState<TokenScope>('read');
  const [days, setDays] = useState('30');
  const [make, { data: made, error, isLoading, reset }] = api.useCreatePersonalTokenMutation();
  const token = made?.token;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const { data } = await make({
      name: name.trim(),
      scope,
      expiresAt: endOf(Number(days), Date.now()),
    });
    if (data) setName('');
  };

  return (
    <Panel title={t('me.tokenNew')}>
      <p className="soft">{t('me.tokenIntro')}</p>
      <Failed error={error} />
      {token && (
        <Note tone="good" role="status" title={t('me.tokenDone', { name: made.name ?? '' })}>
          <span className={styles['token']}>
            <code>{token}</code>
            <Button
              onClick={() =>
                void navigator.clipboard.writeText(token).then(() => toast.good(t('toast.copied')))
              }
            >
              {t('create.copy')}
            </Button>
            <Button type="text" onClick={reset}>
              {t('me.tokenHide')}
            </Button>
          </span>
        </Note>
      )}
      <form className={styles['crop']} onSubmit={(event) => void submit(event)}>
        <FieldBox id={id} label={t('me.tokenName')} errors={isMissing ? [t('me.tokenNameMissing')] : []}>
          <Input
            id={id}
            value={name}
            autoComplete="off"
            maxLength={limits.account.token.maxLength}
            aria-invalid={isMissing}
            aria-describedby={`${id}-more`}
            onChange={({ target }) => {
              setName(target.value);
              setMissing(false);
            }}
          />
        </FieldBox>
        <Choices
          label={t('me.tokenScope')}
          value={scope}
          options={(['read', 'write'] as const).map((it) => ({ value: it, text: t(`me.tokenScope.${it}`) }))}
          choose={setScope}
        />
        <Choices
          label={t('me.tokenLife')}
          value={days}
          options={LIVES.map((it) => ({ value: String(it), text: t('me.tokenDays', { count: it }) }))}
          choose={setDays}
        />
        <span>
          <Button type="primary" htmlType="submit" loading={isLoading}>
            {t('me.tokenMake')}
          </Button>
        </span>
      </form>
    </Panel>
  );
}
