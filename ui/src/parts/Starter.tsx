import RocketOutlined from '@ant-design/icons/RocketOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { ImageTemplate } from '@/api/shapes';
import { useI18n } from '@/i18n/I18n';
import { templateTitle } from '@/model/resources';
import { starter } from '@/model/starter';
import { usualText } from './amounts';
import styles from './Starter.module.css';
import { useActions } from './useActions';

/** The first workspace in one click. */
export function Starter({ templates }: { templates: readonly ImageTemplate[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { create } = useActions();
  const [isBusy, setBusy] = useState(false);
  const template = starter(templates);
  if (!template) return null;
  const image = templateTitle(template);
  return (
    <section className={`glass ${styles['starter'] ?? ''}`}>
      <span className={styles['sign']} aria-hidden>
        <RocketOutlined aria-hidden />
      </span>
      <h2 className={styles['title']}>{t('empty.new')}</h2>
      <p className="soft">{t('empty.newText', { image, resources: usualText(template, i18n) })}</p>
      <div className={styles['buttons']}>
        <Button
          type="primary"
          size="large"
          loading={isBusy}
          onClick={() => {
            setBusy(true);
            void create(template).finally(() => setBusy(false));
          }}
        >
          {t('empty.start', { image })}
        </Button>
        <Link to="/images">{t('empty.other')}</Link>
      </div>
    </section>
  );
}
