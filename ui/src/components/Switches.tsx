import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useI18n } from '@/i18n/I18n';
import { LANGUAGES, TAGS, type Language } from '@/i18n/language';
import { useThemeChoice } from './looks';

/** Goes to the other language; named in that language, for who reads only that one. */
export function LanguageSwitch() {
  const { language, setLanguage } = useI18n();
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={TAGS[other]} onClick={() => setLanguage(other)}>
      {LANGUAGES[other]}
    </Button>
  );
}

/** Goes to the other theme. */
export function ThemeSwitch() {
  const { t } = useI18n();
  const { mode, choose } = useThemeChoice();
  const label = t(mode === 'dark' ? 'theme.toLight' : 'theme.toDark');
  return (
    <Button
      type="text"
      aria-label={label}
      title={label}
      icon={mode === 'dark' ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      onClick={() => choose(mode === 'dark' ? 'light' : 'dark')}
    />
  );
}
