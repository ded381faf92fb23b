import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { condition, template, workspace } from '@/testing/objects';
import { showLoaded } from '@/testing/render';
import { server } from '@/testing/server';
import { History } from './History';
import { Packages } from './Packages';
import { Settings } from './Settings';

const api = (path: string) => `http://localhost/api/v1${path}`;
const refusal = (status: number, slug: string, more: object = {}) =>
  HttpResponse.json(
    { type: `urn:mlride:problem:${slug}`, title: 'No', status, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const minimal = template('minimal');

let asked: unknown[];
beforeEach(() => {
  asked = [];
  server.use(
    http.patch(api('/workspaces/thesis'), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(workspace('thesis'));
    }),
    http.get(api('/quota'), () => HttpResponse.json({ hard: { cpu: '8' }, left: { storage: '90Gi' } })),
    http.get(api('/capacity'), () => HttpResponse.json({ resources: [] })),
    http.get(api('/workspaces/thesis/shares'), () => refusal(403, 'forbidden')),
  );
});

describe('packages', () => {
  it('are added and removed, and saved as one list', async () => {
    const thesis = workspace('thesis', { spec: { packages: { pip: ['pandas', 'numpy==2.1.3'] } } });
    await showLoaded(<Packages workspace={thesis} template={minimal} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove pandas' }));
    await userEvent.type(screen.getByLabelText('Python packages'), './x{Enter}');
    expect(screen.getByText(/This is no package name/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('Python packages'));
    await userEvent.type(screen.getByLabelText('Python packages'), 'polars{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toEqual([{ spec: { packages: { pip: ['numpy==2.1.3', 'polars'] } } }]));
  });

  it('that were installed are listed, what is in the way is named, and a restart is offered', async () => {
    const thesis = workspace('thesis', {
      status: {
        phase: 'Running',
        conditions: [condition('RestartRequired', 'True', 'RestartRequired')],
        environment: {
          hash: 'abc',
          installed: ['pandas==2.3.0', 'pytz==2026.1'],
          conflict: { package: 'foo', wants: 'numpy<2', has: 'numpy 2.1' },
        },
      },
    });
    await showLoaded(<Packages workspace={thesis} template={minimal} />);
    expect(screen.getByText(/pytz==2026\.1/)).toBeTruthy();
    expect(screen.getByText(/foo wants numpy<2, but the image has numpy 2\.1/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Restart now' })).toBeTruthy();
  });
});

describe('history', () => {
  it('tells when it ran, for how long, why it ended, and what it used', async () => {
    server.use(
      http.get(api('/usage'), () =>
        HttpResponse.json({ items: [{ workspaceUid: 'uid-thesis', runHours: 1.5, cpuHours: 3 }] }),
      ),
      http.get(api('/workspaces/thesis/history'), () =>
        HttpResponse.json({
          runs: [{ id: 'r', startedAt: '2026-11-01T08:00:00Z', endedAt: '2026-11-01T09:30:00Z', node: 'n1' }],
          transitions: [
            {
              sequence: 2,
              phase: 'Stopped',
              reason: 'Odd',
              message: 'It was odd.',
              at: '2026-11-01T09:30:01Z',
            },
          ],
        }),
      ),
    );
    await showLoaded(<History workspace={workspace('thesis')} />);
    const table = await screen.findByRole('table');
    expect(within(table).getByText('1 h 30 min')).toBeTruthy();
    expect(within(table).getByText('It was odd.')).toBeTruthy();
    expect(await screen.findByText('1.5')).toBeTruthy();
  });
});

describe('settings', () => {
  it('change only what is another, and say at the field what is refused', async () => {
    server.use(
      http.patch(api('/workspaces/thesis'), async ({ request }) => {
        asked.push(await request.json());
        return refusal(422, 'refused', { errors: [{ pointer: '/spec/resources/cpu', detail: 'Too much.' }] });
      }),
    );
    const thesis = workspace('thesis', { spec: { resources: { cpu: '1' } } });
    await showLoaded(<Settings workspace={thesis} template={minimal} />);
    const cpu = screen.getByLabelText('CPU', { selector: 'input' });
    await userEvent.clear(cpu);
    await userEvent.type(cpu, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Too much.')).toBeTruthy();
    expect(asked).toEqual([{ spec: { resources: { cpu: '2' } } }]);
  });

  it('start in rescue mode with a request of its own', async () => {
    await showLoaded(<Settings workspace={workspace('thesis')} template={minimal} />);
    await userEvent.click(screen.getByRole('button', { name: 'Start in rescue mode' }));
    await waitFor(() =>
      expect(asked).toMatchObject([{ spec: { desiredState: 'Running', startMode: 'Rescue' } }]),
    );
    expect(screen.queryByText('Share with somebody')).toBeNull();
  });

  it('share it until a time, where the installation shares', async () => {
    server.use(
      http.get(api('/workspaces/thesis/shares'), () => HttpResponse.json({ items: [] })),
      http.post(api('/workspaces/thesis/shares'), async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    await showLoaded(<Settings workspace={workspace('thesis')} template={minimal} />);
    await userEvent.type(await screen.findByLabelText('User name'), 'bob');
    await userEvent.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(asked).toMatchObject([{ guest: 'bob' }]));
  });
});
