import { useNavigate } from 'react-router-dom';
import { useToast } from '@/components/useToast';
import { problemText } from '@/model/problems';
import { nameOf, type Path } from './paths';
import type { Ask } from './useChoice';
import type { Files } from './useFiles';
import { useUnsaved } from './useUnsaved';
import { useWords } from './useWords';

export interface Saving {
  /** Whether it is saved in the end. */
  save: (path: Path) => Promise<boolean>;
  /** Whether it may go from the screen: it is saved, or nobody wants that. */
  letGo: (path: Path) => Promise<boolean>;
}

/** Saves files, with the questions that belong to it, and lets nobody leave by mistake what is not saved. */
export function useSaving(files: Files, ask: Ask): Saving {
  const words = useWords();
  const { t } = words;
  const toast = useToast();
  const go = useNavigate();
  const changed = files.tabs.filter((it) => it.isChanged);

  const save = async (path: Path): Promise<boolean> => {
    const outcome = await files.save(path);
    if (outcome === 'saved') return true;
    const name = nameOf(path);
    if (outcome === 'changed-meanwhile') {
      const answer = await ask({
        title: t('code.changedTitle', { name }),
        text: t('code.changedText'),
        choices: [
          { key: 'mine', label: t('code.useMine'), looks: 'danger' },
          { key: 'theirs', label: t('code.useTheirs'), looks: 'danger' },
          { key: 'back', label: t('code.goBack') },
        ],
      });
      if (answer === 'theirs') await files.read(path);
      return answer === 'mine' && (await files.save(path, true)) === 'saved';
    }
    if (outcome === 'gone-meanwhile') {
      const answer = await ask({
        title: t('code.goneTitle', { name }),
        text: t('code.goneText'),
        choices: [
          { key: 'save', label: t('code.save'), looks: 'primary' },
          { key: 'back', label: t('code.goBack') },
        ],
      });
      return answer === 'save' && (await files.save(path, true)) === 'saved';
    }
    toast.bad(problemText(outcome, words));
    return false;
  };

  const leave = (names: string) =>
    ask({
      title: t('code.leaveTitle', { names }),
      choices: [
        { key: 'save', label: t('code.saveLeave'), looks: 'primary' },
        { key: 'drop', label: t('code.dropLeave'), looks: 'danger' },
        { key: 'stay', label: t('code.stay') },
      ],
    });

  const letGo = async (path: Path): Promise<boolean> => {
    if (!changed.some((it) => it.path === path)) return true;
    const answer = await leave(nameOf(path));
    return answer === 'drop' || (answer === 'save' && (await save(path)));
  };

  const goTo = async (to: string) => {
    const answer = await leave(changed.map((it) => nameOf(it.path)).join(t('list.comma')));
    if (answer === 'save') {
      for (const { path } of changed) if (!(await save(path))) return;
    } else if (answer !== 'drop') return;
    else files.dropChanges();
    await go(to);
  };
  useUnsaved(changed.length > 0, (to) => void goTo(to));

  return { save, letGo };
}
