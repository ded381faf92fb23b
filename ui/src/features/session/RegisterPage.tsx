import { Button, Form, Input } from 'antd';
import { Link, Navigate, useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import { useSession } from '@/api/state';
import { sortErrors } from '@/api/problem';
import { Note } from '@/components/Note';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import limits from '@/generated/limits.json';
import { useI18n } from '@/i18n/I18n';
import { returnTo } from '@/lib/returnTo';
import { asProblem, problemText } from '@/model/problems';
import { passwordsDiffer } from '@/parts/password/model';
import { PasswordMeter } from '@/parts/password/PasswordMeter';
import { useComeIn } from './comeIn';
import { Door } from './Door';
import styles from './Door.module.css';
import { handleProblem } from './model';

interface Fields {
  handle: string;
  email?: string;
  password: string;
  again: string;
}

const POINTERS = { '/handle': 'handle', '/email': 'email', '/password': 'password' } as const;

/** The page on which people make an account. */
export function RegisterPage() {
  const { state } = useSession();
  const [query] = useSearchParams();
  if (state === 'beginning') return <Waiting />;
  if (state === 'in') return <Navigate replace to={returnTo(query.get('returnTo')) ?? '/'} />;
  return <RegisterForm />;
}

function RegisterForm() {
  const i18n = useI18n();
  const { t } = i18n;
  const [form] = Form.useForm<Fields>();
  const [register, { isLoading, error }] = api.useRegisterMutation();
  const comeIn = useComeIn();
  const problem = error && asProblem(error);
  const shownAtFields = problem && sortErrors(problem, POINTERS).fields.length > 0;

  const submit = async ({ handle, email, password }: Fields) => {
    const mail = email?.trim();
    try {
      comeIn(await register({ handle, password, ...(mail ? { email: mail } : {}) }).unwrap());
    } catch (thrown) {
      const { fields } = sortErrors(asProblem(thrown), POINTERS);
      form.setFields(fields);
      if (fields[0]) form.focusField(fields[0].name);
    }
  };

  return (
    <Door>
      <div className={styles['intro']}>
        <PageTitle tab={t('register.title')}>{t('register.title')}</PageTitle>
        <p className="quiet">{t('register.intro')}</p>
      </div>
      {problem && !shownAtFields && (
        <Note tone="failed" role="alert">
          {problemText(problem, i18n)}
        </Note>
      )}
      <Form<Fields> form={form} layout="vertical" size="large" onFinish={submit} validateTrigger="onBlur">
        <Form.Item
          name="handle"
          label={t('register.handle')}
          extra={t('register.handleHint')}
          rules={[{ validator: (_, value: string) => refuse(handleProblem(value)) }]}
          validateTrigger={['onBlur', 'onSubmit']}
        >
          <Input
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={limits.account.handle.maxLength}
          />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('register.email')}
          rules={[{ type: 'email', message: t('register.emailWrong') }]}
        >
          <Input type="email" autoComplete="email" maxLength={limits.account.email.maxLength} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('login.password')}
          extra={<PasswordMeter form={form} />}
          rules={[{ required: true, message: t('login.passwordMissing') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={limits.account.password.maxLength} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('register.again')}
          dependencies={['password']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value?: string) =>
                refuse(passwordsDiffer(getFieldValue('password') as string, value)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={limits.account.password.maxLength} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={isLoading}>
          {t('register.submit')}
        </Button>
      </Form>
      <p className={styles['foot']}>
        <Link to={`/login${location.search}`}>{t('register.haveOne')}</Link>
      </p>
    </Door>
  );

  function refuse(said: ReturnType<typeof handleProblem>): Promise<void> {
    return said ? Promise.reject(new Error(t(said.key, said.values))) : Promise.resolve();
  }
}
