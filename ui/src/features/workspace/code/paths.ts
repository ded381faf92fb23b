/** Where a file lies below the home: names with "/" between them; the home itself is "". */
export type Path = string;

const LONGEST_NAME = 255;

export function join(folder: Path, name: string): Path {
  return folder === '' ? name : `${folder}/${name}`;
}

export function nameOf(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function folderOf(path: Path): Path {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether it is that place, or lies in it. */
export function isIn(path: Path, folder: Path): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Why something cannot be called that; undefined: it can. */
export function nameProblem(
  name: string,
  taken: readonly string[],
): 'code.nameNeeded' | 'code.nameRule' | 'code.nameTaken' | undefined {
  if (name === '') return 'code.nameNeeded';
  const isLong = new TextEncoder().encode(name).length > LONGEST_NAME;
  // eslint-disable-next-line no-control-regex -- That is what is not allowed.
  if (name === '.' || name === '..' || isLong || /[/\u0000-\u001F\u007F]/.test(name)) return 'code.nameRule';
  return taken.includes(name) ? 'code.nameTaken' : undefined;
}

const INTERPRETERS: Record<string, string> = {
  py: 'python3',
  sh: 'sh',
  bash: 'bash',
  r: 'Rscript',
  jl: 'julia',
};

/** The program that runs a file; undefined: none is known for its kind. */
export function interpreterOf(path: Path): string | undefined {
  return INTERPRETERS[endingOf(path)];
}

/** What stands behind the last point of a name. */
export function endingOf(path: Path): string {
  const name = nameOf(path);
  const point = name.lastIndexOf('.');
  return point < 1 ? '' : name.slice(point + 1).toLowerCase();
}

/** Arguments as a shell would split them; undefined: a quote is not closed. */
export function splitArguments(text: string): string[] | undefined {
  const found: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (const sign of text) {
    if (quote !== '') {
      if (sign === quote) quote = '';
      else word = (word ?? '') + sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (/\s/.test(sign)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + sign;
    }
  }
  if (quote !== '') return undefined;
  return word === undefined ? found : [...found, word];
}
