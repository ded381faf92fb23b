import { api } from '@/api/api';
import type { Problem } from '@/api/problem';
import { useAppDispatch } from '@/api/state';
import { useToast } from '@/components/useToast';
import { asProblem, problemText } from '@/model/problems';
import { codeApi } from './codeApi';
import { problemFrom, readBlob, write } from './content';
import { folderOf, join, nameOf, type Path } from './paths';
import type { Ask } from './useChoice';
import { useWords } from './useWords';

export interface FileActions {
  make: (
    folder: Path,
    name: string,
    isFile: boolean,
    made: (path: Path, isFile: boolean) => void,
  ) => Promise<Problem | undefined>;
  /** A first file that shows what there is. */
  hello: () => Promise<Path | undefined>;
  rename: (path: Path, name: string, done: (to: Path) => void) => Promise<Problem | undefined>;
  remove: (path: Path, isFolder: boolean) => Promise<boolean>;
  upload: (folder: Path, files: readonly File[], taken: readonly string[]) => Promise<void>;
  download: (path: Path) => Promise<void>;
}

const HELLO = `import os
import platform

print("Hello from Python", platform.python_version())
print("Processors:", os.cpu_count())
`;

/** What can be done to files, with the questions and the words that belong to it. */
export function useFileActions(workspace: string, ask: Ask): FileActions {
  const words = useWords();
  const { t } = words;
  const toast = useToast();
  const dispatch = useAppDispatch();
  const [makeFolder] = api.useMakeFolderMutation();
  const [deleteFile] = api.useDeleteFileMutation();
  const readAnew = () => dispatch(codeApi.util.invalidateTags(['Folder']));

  /** Does it and reads the files anew; returns why it could not be done. */
  const attempt = async (task: () => Promise<unknown>): Promise<Problem | undefined> => {
    try {
      await task();
      return undefined;
    } catch (thrown) {
      return thrown instanceof Error ? problemFrom(thrown) : asProblem(thrown);
    } finally {
      readAnew();
    }
  };
  const tell = (problem: Problem | undefined) => {
    if (problem) toast.bad(problemText(problem, words));
    return problem === undefined;
  };

  return {
    make: async (folder, name, isFile, made) => {
      const path = join(folder, name);
      const problem = await attempt(() =>
        isFile ? write(workspace, path, '') : makeFolder({ name: workspace, path }).unwrap(),
      );
      if (!problem) made(path, isFile);
      return problem;
    },
    hello: async () => {
      const path = 'hello.py';
      return tell(await attempt(() => write(workspace, path, HELLO))) ? path : undefined;
    },
    rename: async (path, name, done) => {
      const to = join(folderOf(path), name);
      const problem = await attempt(async () => {
        await write(workspace, to, await readBlob(workspace, path));
        await deleteFile({ name: workspace, path }).unwrap();
      });
      if (!problem) {
        toast.good(t('code.renamed', { name }));
        done(to);
      }
      return problem;
    },
    remove: async (path, isFolder) => {
      const name = nameOf(path);
      const answer = await ask({
        title: t('code.deleteTitle', { name }),
        text: t(isFolder ? 'code.deleteFolder' : 'code.deleteFile'),
        choices: [
          { key: 'delete', label: t('code.deleteGo'), looks: 'danger' },
          { key: 'keep', label: t('code.keep') },
        ],
      });
      if (answer !== 'delete') return false;
      const isGone = tell(
        await attempt(() => deleteFile({ name: workspace, path, recursive: isFolder }).unwrap()),
      );
      if (isGone) toast.good(t('code.deleted', { name }));
      return isGone;
    },
    upload: async (folder, files, taken) => {
      let count = 0;
      for (const file of files) {
        const replace = {
          title: t('code.replaceTitle', { name: file.name }),
          text: t('code.replaceText'),
          choices: [
            { key: 'replace', label: t('code.replaceGo'), looks: 'danger' },
            { key: 'keep', label: t('code.keep') },
          ],
        } as const;
        if (taken.includes(file.name) && (await ask(replace)) !== 'replace') continue;
        if (tell(await attempt(() => write(workspace, join(folder, file.name), file)))) count++;
      }
      if (count > 0) toast.good(t('code.uploaded', { count }));
    },
    download: async (path) => {
      try {
        const address = URL.createObjectURL(await readBlob(workspace, path));
        const link = document.createElement('a');
        link.href = address;
        link.download = nameOf(path);
        link.click();
        URL.revokeObjectURL(address);
      } catch (thrown) {
        tell(problemFrom(thrown));
      }
    },
  };
}
