import { EditorView } from '@codemirror/view';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { Link } from 'react-router-dom';
import { workspace } from '@/testing/objects';
import { showLoaded } from '@/testing/render';
import { server } from '@/testing/server';
import { Code } from './Code';

const BASE = '*/api/v1/workspaces/thesis';
const thesis = workspace('thesis', { status: { phase: 'Running' } });

// What CodeMirror measures and jsdom lacks.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

/** A workspace with files and runs, as the API tells of them. */
class Home {
  readonly files = new Map<string, string>([
    ['train.py', 'print(1)\n'],
    ['src/deep.py', ''],
    ['.hidden', ''],
  ]);
  readonly folders = new Set(['src']);
  readonly asked: string[] = [];
  orders: unknown[] = [];
  isOver = false;

  private list(path: string) {
    const here = (it: string) => it.slice(0, Math.max(0, it.lastIndexOf('/'))) === path;
    const name = (it: string) => it.slice(it.lastIndexOf('/') + 1);
    return [
      ...[...this.folders].filter(here).map((it) => ({ name: name(it), type: 'folder' })),
      ...[...this.files.keys()].filter(here).map((it) => ({ name: name(it), type: 'file' })),
    ];
  }

  handlers() {
    const pathOf = (request: Request) => new URL(request.url).searchParams.get('path') ?? '';
    return [
      http.get(`${BASE}/files`, ({ request }) => {
        this.asked.push(pathOf(request));
        return HttpResponse.json({ items: this.list(pathOf(request)) });
      }),
      http.get(`${BASE}/files/content`, ({ request }) => {
        const text = this.files.get(pathOf(request));
        return text === undefined
          ? HttpResponse.json({ type: 'urn:mlride:problem:not-found', status: 404 }, { status: 404 })
          : HttpResponse.text(text);
      }),
      http.put(`${BASE}/files/content`, async ({ request }) => {
        this.files.set(pathOf(request), await request.text());
        return new HttpResponse(null, { status: 204 });
      }),
      http.delete(`${BASE}/files`, ({ request }) => {
        this.files.delete(pathOf(request));
        return new HttpResponse(null, { status: 204 });
      }),
      http.post(`${BASE}/runs`, async ({ request }) => {
        this.orders.push(await request.json());
        return HttpResponse.json({ id: 'r1', name: 'train.py', state: 'running' }, { status: 201 });
      }),
      http.get(`${BASE}/runs`, () => {
        const end = this.isOver ? { state: 'failed', exitCode: 3 } : { state: 'running' };
        const run = { id: 'r1', name: 'train.py', submittedAt: '2026-11-23T12:00:00Z', ...end };
        return HttpResponse.json({ items: this.orders.length > 0 ? [run] : [] });
      }),
      http.get(`${BASE}/runs/r1/output`, () => {
        this.isOver = true;
        return HttpResponse.text('epoch 1\n');
      }),
    ];
  }
}

let home: Home;
beforeEach(() => {
  home = new Home();
  server.use(...home.handlers());
});

const user = userEvent.setup();
const leaf = (name: string) => screen.findByRole('treeitem', { name });

async function openTrain(): Promise<(text: string) => void> {
  await user.click(await leaf('train.py'));
  const content = await screen.findByRole('textbox', { name: 'Text of train.py' });
  await waitFor(() => expect(content.textContent).toContain('print(1)'));
  const view = EditorView.findFromDOM(content);
  return (text) =>
    act(() => view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));
}

describe('the files of a workspace', () => {
  it('are read a folder at a time, without hidden ones, by keyboard too', async () => {
    await showLoaded(<Code workspace={thesis} />);
    (await leaf('src')).focus();
    expect(screen.queryByRole('treeitem', { name: '.hidden' })).toBeNull();
    expect(home.asked).toEqual(['']);
    await user.keyboard('{ArrowRight}');
    expect((await leaf('deep.py')).getAttribute('aria-level')).toBe('2');
    expect(home.asked).toEqual(['', 'src']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Text of src/deep.py' })).toBeTruthy();
    expect(screen.getByTestId('address').textContent).toBe('/?file=src%2Fdeep.py');
  });

  it('can be made and deleted, after a question', async () => {
    await showLoaded(<Code workspace={thesis} />);
    await user.click(await screen.findByRole('button', { name: 'New file' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'train.py');
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/of that name already/);
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'new.py{Enter}');
    await leaf('new.py');
    expect(home.files.get('new.py')).toBe('');
    await user.click(screen.getByRole('button', { name: 'More for new.py' }));
    await user.click(await screen.findByText('Delete…'));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(home.files.has('new.py')).toBe(false));
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: 'new.py' })).toBeNull());
  });
});

describe('a file that is written', () => {
  it('is saved, and asks where somebody else changed it meanwhile', async () => {
    await showLoaded(<Code workspace={thesis} />);
    const write = await openTrain();
    write('print(2)\n');
    const save = screen.getByRole('button', { name: 'Save' });
    await user.click(save);
    await waitFor(() => expect(home.files.get('train.py')).toBe('print(2)\n'));
    await screen.findByText('All is saved.');

    home.files.set('train.py', 'theirs');
    write('mine');
    await user.click(save);
    const dialog = await screen.findByRole('dialog', { name: 'train.py was changed meanwhile' });
    expect(home.files.get('train.py')).toBe('theirs');
    await user.click(within(dialog).getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(home.files.get('train.py')).toBe('mine'));
  });

  it('is not lost by closing its tab or following a link', async () => {
    await showLoaded(
      <>
        <Code workspace={thesis} />
        <Link to="/elsewhere">Elsewhere</Link>
      </>,
    );
    const write = await openTrain();
    write('print(2)\n');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(screen.getByTestId('address').textContent).toBe('/?file=train.py');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Close train.py' }));
    await user.click(await screen.findByRole('button', { name: 'Save and leave' }));
    await screen.findByText(/^Choose a file/);
    expect(home.files.get('train.py')).toBe('print(2)\n');
  });
});

it('runs a file with arguments, shows what it writes and how it ended', async () => {
  await showLoaded(<Code workspace={thesis} />);
  const write = await openTrain();
  write('print(2)\n');
  await user.type(screen.getByRole('textbox', { name: 'Arguments' }), '--name "my run"');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(await screen.findByText(/epoch 1/)).toBeTruthy();
  expect(await screen.findByText('It ended with exit code 3.')).toBeTruthy();
  expect(home.files.get('train.py')).toBe('print(2)\n');
  expect(home.orders).toEqual([
    { name: 'train.py', file: 'train.py', interpreter: 'python3', arguments: ['--name', 'my run'] },
  ]);
});

it('says what it needs where the workspace does not run', async () => {
  await showLoaded(<Code workspace={workspace('thesis', { status: { phase: 'Stopped' } })} />);
  expect(await screen.findByText(/while the workspace runs/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
  expect(home.asked).toEqual([]);
});
