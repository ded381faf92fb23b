import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workspace } from '@/api/shapes';
import { condition, template, workspace } from '@/testing/objects';
import { show } from '@/testing/render';
import { server } from '@/testing/server';
import { WorkspacesPage } from './WorkspacesPage';

const api = (path: string) => `http://localhost/api/v1${path}`;
const address = () => screen.getByTestId('address').textContent;

function there(
  workspaces: Workspace[],
  templates = [template('minimal', { spec: { displayName: 'Python' } })],
) {
  server.use(
    http.get(api('/workspaces'), () => HttpResponse.json({ items: workspaces })),
    http.get(api('/image-templates'), () => HttpResponse.json({ items: templates })),
  );
}

const llama = workspace('llama', {
  status: { phase: 'Running', startedAt: '2026-11-23T10:00:00Z' },
  url: 'http://llama--lin.localhost/',
});
const ocr = workspace('ocr', {
  status: {
    phase: 'Blocked',
    conditions: [
      condition('TemplateResolved', 'False', 'TemplateNotFound', { kind: 'you', args: { template: 'gone' } }),
    ],
  },
});
const thesis = workspace('thesis', { status: { phase: 'Stopped', stoppedAt: '2026-11-23T10:00:00Z' } });

// The list draws what is in sight; here that is all.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(800);
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(800);
});

describe('the list', () => {
  it('says each state in words, and why where somebody has to do something', async () => {
    there([llama, ocr, thesis]);
    show(<WorkspacesPage />, { at: '/workspaces' });
    const row = (await screen.findByRole('link', { name: 'ocr' })).closest<HTMLElement>('[role=row]');
    expect(within(row ?? document.body).getByText('Needs you')).toBeTruthy();
    expect(within(row ?? document.body).getByText(/^You have no image template called gone/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open llama' }).getAttribute('href')).toBe(llama.url);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('4');
  });

  it('keeps its filters in the address', async () => {
    there([llama, ocr, thesis]);
    show(<WorkspacesPage />, { at: '/workspaces' });
    await userEvent.click(await screen.findByRole('button', { name: /^Running/ }));
    expect(address()).toBe('/workspaces?state=running');
    expect(screen.queryByRole('link', { name: 'ocr' })).toBeNull();
    await userEvent.type(screen.getByRole('searchbox'), 'nothing');
    expect(await screen.findByText('No workspace matches. 3 are hidden by the filters.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(address()).toBe('/workspaces');
  });

  it('starts what is stopped without a question', async () => {
    const started: string[] = [];
    there([thesis]);
    server.use(
      http.post(api('/workspaces/:name/start'), ({ params }) => {
        started.push(String(params['name']));
        return HttpResponse.json(thesis);
      }),
    );
    show(<WorkspacesPage />, { at: '/workspaces' });
    await userEvent.click(await screen.findByRole('button', { name: 'Start thesis' }));
    await waitFor(() => expect(started).toEqual(['thesis']));
    expect(await screen.findByText('Start requested for thesis.')).toBeTruthy();
  });

  it('stops several at once, and names the running ones before', async () => {
    const asked: unknown[] = [];
    there([llama, ocr]);
    server.use(
      http.post(api('/workspaces\\:stop'), async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({
          items: [
            { name: 'llama', status: 200 },
            { name: 'ocr', status: 403, problem: { detail: 'You may not.' } },
          ],
        });
      }),
    );
    show(<WorkspacesPage />, { at: '/workspaces' });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are shown' }));
    await userEvent.click(within(screen.getByRole('region')).getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/What is not saved to disk is lost: llama\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop them' }));
    expect(await screen.findByText('1 of 2 were taken. Not taken: ocr (You may not.).')).toBeTruthy();
    expect(asked).toEqual([{ names: ['llama', 'ocr'] }]);
  });
});

describe('without workspaces', () => {
  it('offers to begin with one click', async () => {
    there([]);
    show(<WorkspacesPage />, { at: '/workspaces' });
    expect(await screen.findByRole('button', { name: 'Start Python' })).toBeTruthy();
  });
  it('says that there is no image yet', async () => {
    there([], []);
    show(<WorkspacesPage />, { at: '/workspaces' });
    expect(await screen.findByText(/^There is no image to start from yet/)).toBeTruthy();
  });
  it('says when one may not see them', async () => {
    there([]);
    server.use(
      http.get(api('/workspaces'), () =>
        HttpResponse.json({ type: 'urn:mlride:problem:forbidden' }, { status: 403 }),
      ),
    );
    show(<WorkspacesPage />, { at: '/workspaces' });
    expect(await screen.findByText(/^You cannot see this list/)).toBeTruthy();
  });
  it('lets one try again where the service is away', async () => {
    let tries = 0;
    there([]);
    server.use(
      http.get(api('/workspaces'), () =>
        ++tries === 1 ? new HttpResponse('', { status: 503 }) : HttpResponse.json({ items: [thesis] }),
      ),
    );
    show(<WorkspacesPage />, { at: '/workspaces', language: 'zh' });
    await userEvent.click(await screen.findByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: 'thesis' })).toBeTruthy();
  });
});
