import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import type { LogIn } from '@/api/generated';
import { useSession } from '@/api/state';
import { Note } from '@/components/Note';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import limits from '@/generated/limits.json';
import { useI18n } from '@/i18n/I18n';
import { returnTo } from '@/lib/returnTo';
import { asProblem } from '@/model/problems';
import { useComeIn } from './comeIn';
import { Door } from './Door';
import styles from './Door.module.css';
import { LogInMessage } from './LogInMessage';
import { SingleSignOn } from './SingleSignOn';

/** The page that lets people in, and leads them on to where they wanted to go. */
export function LogInPage() {
  const { state } = useSession();
  const [query] = useSearchParams();
  const goal = returnTo(query.get('returnTo')) ?? '/';
  if (state === 'beginning') return <Waiting />;
  if (state === 'in') return <Navigate replace to={goal} />;
  return <LogInForm goal={goal} />;
}

function LogInForm({ goal }: { goal: string }) {
  const { t } = useI18n();
  const [query] = useSearchParams();
  const { data: options } = api.useReadLogInOptionsQuery();
  const [logIn, { isLoading, error, reset }] = api.useLogInMutation();
  const comeIn = useComeIn();
  const [form] = Form.useForm<LogIn>();
  const login = useRef<InputRef>(null);
  const password = useRef<InputRef>(null);

  useEffect(() => login.current?.focus(), []);

  const submit = async (given: LogIn) => {
    try {
      comeIn(await logIn({ login: given.login.trim(), password: given.password }).unwrap());
    } catch (thrown) {
      if (asProblem(thrown).slug === 'wrong-credentials') form.setFieldValue('password', '');
      password.current?.focus();
    }
  };

  const wrong = error !== undefined && asProblem(error).slug === 'wrong-credentials';
  return (
    <Door>
      <PageTitle tab={t('login.title')}>{t('login.title')}</PageTitle>
      {query.has('ended') && !error && <Note tone="info">{t('login.ended')}</Note>}
      <LogInMessage problem={error && asProblem(error)} slug={query.get('problem')} />
      {options?.sso && <SingleSignOn sso={options.sso} goal={goal} />}
      <Form<LogIn> form={form} layout="vertical" size="large" onFinish={submit} onValuesChange={reset}>
        <Form.Item
          name="login"
          label={t('login.name')}
          rules={[{ required: true, whitespace: true, message: t('login.nameMissing') }]}
          validateTrigger="onSubmit"
        >
          <Input
            ref={login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={limits.account.login.maxLength}
            aria-invalid={wrong || undefined}
          />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('login.password')}
          rules={[{ required: true, message: t('login.passwordMissing') }]}
          validateTrigger="onSubmit"
        >
          <Input.Password
            ref={password}
            autoComplete="current-password"
            maxLength={limits.account.password.maxLength}
            aria-invalid={wrong || undefined}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={isLoading}>
          {t('login.submit')}
        </Button>
      </Form>
      <p className={styles['foot']}>
        {options?.registration && <Link to={`/register${location.search}`}>{t('login.register')}</Link>}
        <span>{t('login.forgot')}</span>
      </p>
    </Door>
  );
}
