import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { template, workspace } from '@/testing/objects';
import { show } from '@/testing/render';
import { server } from '@/testing/server';
import { CreatePage } from './CreatePage';

const api = (path: string) => `http://localhost/api/v1${path}`;
const address = () => screen.getByTestId('address').textContent;
const STEP2 = '/new?image=mlride-catalogue/minimal&step=2';

let made: unknown[];
let verdict: object;

beforeEach(() => {
  made = [];
  verdict = { outcome: 'fits', nodesWithRoom: 2, nodes: 5 };
  const minimal = template('minimal', { spec: { displayName: 'Python' }, starts: 'fits', startsNow: true });
  server.use(
    http.get(api('/image-templates'), () => HttpResponse.json({ items: [minimal] })),
    http.get(api('/workspaces'), () => HttpResponse.json({ items: [workspace('minimal')] })),
    http.get(api('/quota'), () => HttpResponse.json({ hard: { cpu: '8' }, left: { storage: '90Gi' } })),
    http.get(api('/capacity'), () => HttpResponse.json({ resources: [] })),
    http.post(api('/workspaces\\:check'), () => HttpResponse.json(verdict)),
    http.post(api('/workspaces'), async ({ request }) => {
      const wanted = (await request.json()) as { name: string };
      made.push(wanted);
      return HttpResponse.json(workspace(wanted.name), { status: 201 });
    }),
  );
});

describe('a new workspace', () => {
  it('takes two clicks', async () => {
    show(<CreatePage />, { at: '/new' });
    await userEvent.click(await screen.findByRole('button', { name: 'Choose Python' }));
    expect(await screen.findByText('Starts now, on 2 of 5 nodes.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Create and start' }));
    await waitFor(() => expect(address()).toBe('/w/minimal-2'));
    expect(made).toEqual([
      { name: 'minimal-2', spec: { imageTemplateRef: { name: 'minimal', namespace: 'mlride-catalogue' } } },
    ]);
  });

  it('has the packages that were typed, and says what is none', async () => {
    show(<CreatePage />, { at: STEP2 });
    const field = await screen.findByLabelText('Python packages');
    await userEvent.type(field, 'pandas numpy==2.1.3 ./x{Enter}');
    expect(await screen.findByText(/This is no package name/)).toBeTruthy();
    expect(field).toHaveProperty('value', './x');
    await userEvent.clear(field);
    await userEvent.click(screen.getByRole('button', { name: 'Remove pandas' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create and start' }));
    await waitFor(() => expect(made).toMatchObject([{ spec: { packages: { pip: ['numpy==2.1.3'] } } }]));
  });

  it('says at the field what can never be', async () => {
    const sentence = 'The largest node offers 2 of CPU.';
    verdict = { outcome: 'never', reasons: [{ outcome: 'never', pointer: '/spec/resources/cpu', sentence }] };
    show(<CreatePage />, { at: STEP2 });
    expect(await screen.findByText('Cannot start')).toBeTruthy();
    expect(screen.getAllByText(sentence)).toHaveLength(2);
  });

  it('is not made under a name that is taken', async () => {
    show(<CreatePage />, { at: STEP2 });
    const name = await screen.findByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.type(name, 'minimal');
    expect(await screen.findByText('You already have a workspace minimal. Try minimal-2.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create and start' })).toHaveProperty('disabled', true);
  });

  it('remembers what was chosen over a reload', async () => {
    const first = show(<CreatePage />, { at: STEP2 });
    const name = await screen.findByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.type(name, 'thesis');
    first.unmount();
    show(<CreatePage />, { at: STEP2 });
    expect(await screen.findByLabelText('Name')).toHaveProperty('value', 'thesis');
  });
});
