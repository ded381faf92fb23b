import { Button, Form, Input } from 'antd';
import { api } from '@/api/api';
import type { MeView } from '@/api/generated';
import { sortErrors } from '@/api/problem';
import { keep } from '@/api/tokens';
import { Failed } from '@/components/Failed';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import limits from '@/generated/limits.json';
import { asProblem } from '@/model/problems';
import { passwordsDiffer } from '@/parts/password/model';
import { PasswordMeter } from '@/parts/password/PasswordMeter';
import { isOldWrong } from './model';
import { Sessions } from './Sessions';
import { useWords } from './words';

interface Fields {
  old: string;
  password: string;
  again: string;
}

const POINTERS = { '/currentPassword': 'old', '/newPassword': 'password' } as const;

/** Password and sessions. */
export function Security({ me }: { me: MeView }) {
  const { t } = useWords();
  return (
    <>
      <Panel title={t('me.password')}>
        {me.hasPassword ? <PasswordForm me={me} /> : <p className="soft">{t('me.passwordNone')}</p>}
      </Panel>
      <Sessions />
    </>
  );
}

function PasswordForm({ me }: { me: MeView }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const [change, { isLoading, error }] = api.useChangePasswordMutation();
  const toast = useToast();
  const problem = error && asProblem(error);
  const isAtField = problem && sortErrors(problem, POINTERS).fields.length > 0;

  const save = async ({ old, password }: Fields) => {
    try {
      // The session goes on with new tokens; all others are over.
      keep(await change({ currentPassword: old, newPassword: password }).unwrap());
      form.resetFields();
      toast.good(t('me.passwordDone'));
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (isOldWrong(refused)) {
        form.setFields([{ name: 'old', value: '', errors: [t('me.oldWrong')] }]);
        form.focusField('old');
      } else form.setFields(sortErrors(refused, POINTERS).fields);
    }
  };

  return (
    <>
      <p className="soft">{t('me.passwordEnds')}</p>
      {!isAtField && <Failed error={error} />}
      <Form<Fields> form={form} layout="vertical" validateTrigger="onBlur" onFinish={save}>
        <input type="text" name="username" autoComplete="username" value={me.handle} readOnly hidden />
        <Form.Item
          name="old"
          label={t('me.oldPassword')}
          rules={[{ required: true, message: t('me.oldMissing') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={limits.account.password.maxLength} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('me.newPassword')}
          extra={<PasswordMeter form={form} known={[me.handle ?? '', me.nickname ?? '', me.email ?? '']} />}
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
              validator: (_, again?: string) => {
                const said = passwordsDiffer(getFieldValue('password') as string, again);
                return said ? Promise.reject(new Error(t(said.key, said.values))) : Promise.resolve();
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={limits.account.password.maxLength} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isLoading}>
          {t('me.passwordSave')}
        </Button>
      </Form>
    </>
  );
}
