import { UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { api } from '@/api/api';
import type { MeView } from '@/api/generated';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import styles from './Me.module.css';
import { useWords } from './words';

const CropDialog = lazy(async () => ({ default: (await import('./CropDialog')).CropDialog }));

/** One's picture, which is cut to a square before it is sent. */
export function Avatar({ me }: { me: MeView }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [picture, setPicture] = useState<File>();
  const [remove, removal] = api.useDeleteAvatarMutation();
  return (
    <Panel title={t('me.avatar')}>
      <div className={page['row']}>
        <span className={styles['avatar']}>
          {me.avatarUrl ? (
            <img src={me.avatarUrl} alt={t('me.avatarAlt')} width="96" height="96" />
          ) : (
            <UserOutlined aria-hidden />
          )}
        </span>
        <span className={styles['beside']}>
          <span className={page['row']}>
            <Button onClick={() => input.current?.click()}>{t('me.avatarChange')}</Button>
            {me.avatarUrl && (
              <Button type="text" loading={removal.isLoading} onClick={() => void remove()}>
                {t('me.avatarRemove')}
              </Button>
            )}
          </span>
          <span className="quiet">{t('me.avatarHint')}</span>
        </span>
        <input
          ref={input}
          hidden
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={t('me.avatarChange')}
          onChange={({ target }) => {
            setPicture(target.files?.[0]);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
      </div>
      <Failed error={removal.error} />
      {picture && (
        <Suspense fallback={null}>
          <CropDialog picture={picture} close={() => setPicture(undefined)} />
        </Suspense>
      )}
    </Panel>
  );
}
