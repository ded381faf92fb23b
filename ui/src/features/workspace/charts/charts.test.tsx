import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/testing/server';
import { showLoaded } from '@/testing/render';
import { Charts } from './Charts';

const measured = {
  measuredAt: '2026-11-23T12:00:30Z',
  cpu: { used: 0.5, reserved: 1, limit: 2 },
  memory: { used: 2 ** 28, reserved: 2 ** 29, limit: 2 ** 30 },
  disk: { used: 2 ** 30, size: 2 ** 32, measuredAt: '2026-11-23T12:00:20Z' },
  gpus: [{ name: 'nvidia.com/gpu', reserved: 1 }],
  points: [
    { time: '2026-11-23T12:00:00Z', cpu: 1.5, memory: 2 ** 27 },
    { time: '2026-11-23T12:00:30Z', cpu: 0.5, memory: 2 ** 28 },
  ],
};

function answer(use: object) {
  server.use(http.get('*/api/v1/workspaces/thesis/use', () => HttpResponse.json(use)));
}

describe('the charts of a workspace', () => {
  it('say in words what they draw, and when that was measured', async () => {
    answer(measured);
    await showLoaded(<Charts name="thesis" />);
    const cpu = await screen.findByRole('img', { name: /^CPU/ });
    expect(cpu.getAttribute('aria-label')).toMatch(/now 0.5 cores, at least 0.5 cores, at most 1.5 cores/);
    expect(screen.getByText('0.5 of 2 cores')).toBeTruthy();
    expect(screen.getByText('256 MiB of 1 GiB')).toBeTruthy();
    expect(screen.getByText('1 GiB of 4 GiB')).toBeTruthy();
    expect(screen.getByText(/does not measure how busy/)).toBeTruthy();
    expect(document.querySelector('time')?.dateTime).toBe('2026-11-23T12:00:30.000Z');
  });
  it('are a table for who wants figures', async () => {
    answer(measured);
    await showLoaded(<Charts name="thesis" />);
    await userEvent.click(await screen.findByText('Show as a table'));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/0.5 cores256 MiB/);
    expect(rows).toHaveLength(4);
  });
  it('say that the first measurement is still to come', async () => {
    answer({ note: 'The cluster has not measured it yet.' });
    await showLoaded(<Charts name="thesis" />, { language: 'zh' });
    expect(await screen.findByText(/首次|第一次/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
