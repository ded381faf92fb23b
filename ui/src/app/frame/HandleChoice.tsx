import { Button, Form, Input } from 'antd';
import { api } from '@/api/api';
import { Note } from '@/components/Note';
import { PageTitle } from '@/components/PageTitle';
import limits from '@/generated/limits.json';
import { useI18n } from '@/i18n/I18n';
import { asProblem, problemText } from '@/model/problems';
import styles from './Frame.module.css';

/** An account that single sign-on made has no user name yet; nothing goes before that is chosen. */
export function HandleChoice() {
  const i18n = useI18n();
  const { t } = i18n;
  const [choose, { isLoading, error }] = api.useChooseHandleMutation();
  return (
    <section className={`glass ${styles['narrow'] ?? ''}`}>
      <PageTitle tab={t('handle.title')}>{t('handle.title')}</PageTitle>
      <p className="soft">{t('handle.intro')}</p>
      {error && (
        <Note tone="failed" role="alert">
          {problemText(asProblem(error), i18n)}
        </Note>
      )}
      <Form<{ handle: string }>
        layout="vertical"
        size="large"
        onFinish={(handleChoice) => void choose(handleChoice)}
      >
        <Form.Item
          name="handle"
          label={t('register.handle')}
          extra={t('register.handleHint')}
          validateTrigger={['onBlur', 'onSubmit']}
          rules={[
            { required: true, message: t('register.handleMissing') },
            { pattern: new RegExp(limits.account.handle.pattern), message: t('register.handleWrong') },
          ]}
        >
          <Input autoCapitalize="none" spellCheck={false} maxLength={limits.account.handle.maxLength} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isLoading}>
          {t('handle.submit')}
        </Button>
      </Form>
    </section>
  );
}
