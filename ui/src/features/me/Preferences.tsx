import { Checkbox } from 'antd';
import { useThemeChoice } from '@/components/looks';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { LANGUAGES, TAGS, type Language } from '@/i18n/language';
import { usePreference, type Preference } from '@/lib/preferences';
import { Choices } from './Choices';
import { useWords } from './words';

const SWITCHES = ['solid', 'compact', 'shortcuts'] as const satisfies readonly Preference[];

/** How somebody likes the portal. */
export function Preferences() {
  const { t, language, setLanguage } = useWords();
  const { mode, choose } = useThemeChoice();
  return (
    <Panel title={t('me.preferences')}>
      <p className="soft">{t('me.preferencesHere')}</p>
      <Choices
        label={t('me.language')}
        value={language}
        options={(Object.keys(LANGUAGES) as Language[]).map((it) => ({
          value: it,
          text: LANGUAGES[it],
          lang: TAGS[it],
        }))}
        choose={setLanguage}
      />
      <Choices
        label={t('me.theme')}
        value={mode}
        options={[
          { value: 'dark', text: t('me.themeDark') },
          { value: 'light', text: t('me.themeLight') },
        ]}
        choose={choose}
      />
      <div className={page['panel']}>
        {SWITCHES.map((it) => (
          <Switch key={it} name={it} text={t(`me.${it}`)} />
        ))}
      </div>
    </Panel>
  );
}

function Switch({ name, text }: { name: Preference; text: string }) {
  const [value, set] = usePreference(name);
  return (
    <Checkbox checked={value} onChange={({ target }) => set(target.checked)}>
      {text}
    </Checkbox>
  );
}
