import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import styles from './Fields.module.css';
import { FieldBox } from './FieldBox';
import { packageProblem } from './packages';

interface Props {
  packages: readonly string[];
  change: (packages: string[]) => void;
  errors: readonly string[];
}

/** The packages to install. Several that are pasted at once are taken apart. */
export function PackagesField({ packages, change, errors }: Props) {
  const { t } = useI18n();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();

  const add = () => {
    const list = [...packages];
    const rest: string[] = [];
    let problem: string | undefined;
    for (const it of text
      .split(/[\n;]|,(?!\s*[<>=!~])|\s+(?![<>=!~]|$)/)
      .map((part) => part.trim())
      .filter(Boolean)) {
      const said = packageProblem(it, list);
      if (said) {
        rest.push(it);
        problem ??= t(said.key, said.values);
      } else list.push(it);
    }
    change(list);
    setText(rest.join(' '));
    setWrong(problem);
  };

  return (
    <FieldBox
      id={id}
      label={t('create.packages')}
      hint={t('create.packagesHint')}
      errors={wrong === undefined ? errors : [wrong]}
    >
      <div className={styles['add']}>
        <Input
          id={id}
          value={text}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          status={wrong ? 'error' : undefined}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-more`}
          onChange={({ target }) => {
            setText(target.value);
            setWrong(undefined);
          }}
          onPressEnter={(event) => {
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <Button onClick={add}>{t('create.packageAdd')}</Button>
      </div>
      {packages.length > 0 && (
        <ul className={styles['packages']}>
          {packages.map((it) => (
            <li key={it}>
              {it}
              <button
                type="button"
                aria-label={t('create.packageRemove', { name: it })}
                onClick={() => change(packages.filter((other) => other !== it))}
              >
                <CloseOutlined aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </FieldBox>
  );
}
