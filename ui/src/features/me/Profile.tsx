import { Button, Form, Input } from 'antd';
import { api } from '@/api/api';
import type { MeView } from '@/api/generated';
import { sortErrors } from '@/api/problem';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { useToast } from '@/components/useToast';
import limits from '@/generated/limits.json';
import { asProblem } from '@/model/problems';
import { Avatar } from './Avatar';
import { useWords } from './words';

interface Fields {
  nickname?: string;
  email?: string;
}

const POINTERS = { '/nickname': 'nickname', '/email': 'email' } as const;

/** What others see of somebody. */
export function Profile({ me }: { me: MeView }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const [change, { isLoading, error }] = api.useChangeMeMutation();
  const toast = useToast();
  const sorted = error && sortErrors(asProblem(error), POINTERS);

  const save = async ({ nickname, email }: Fields) => {
    try {
      await change({ nickname: nickname?.trim() || null, email: email?.trim() || null }).unwrap();
      toast.good(t('me.saved'));
    } catch (thrown) {
      form.setFields(sortErrors(asProblem(thrown), POINTERS).fields);
    }
  };

  return (
    <>
      <Avatar me={me} />
      <Panel title={t('me.profile')}>
        {sorted?.fields.length === 0 && <Failed error={error} />}
        <Form<Fields>
          form={form}
          layout="vertical"
          initialValues={{ nickname: me.nickname, email: me.email }}
          validateTrigger="onBlur"
          onFinish={save}
        >
          <Form.Item label={t('me.handle')} extra={t('me.handleFixed')} htmlFor="handle">
            <Input id="handle" value={me.handle} readOnly />
          </Form.Item>
          <Form.Item name="nickname" label={t('me.nickname')}>
            <Input autoComplete="nickname" maxLength={limits.account.nickname.maxLength} />
          </Form.Item>
          <Form.Item
            name="email"
            label={t('me.email')}
            rules={[{ type: 'email', message: t('me.emailWrong') }]}
          >
            <Input type="email" autoComplete="email" maxLength={limits.account.email.maxLength} />
          </Form.Item>
          <div className={page['row']}>
            <Button type="primary" htmlType="submit" loading={isLoading}>
              {t('me.save')}
            </Button>
          </div>
        </Form>
      </Panel>
    </>
  );
}
