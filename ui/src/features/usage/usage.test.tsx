import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showLoaded } from '@/testing/render';
import { server } from '@/testing/server';
import { UsagePage } from './UsagePage';

const AT = '/usage?from=2026-11-01&to=2026-11-03';
let asked: URLSearchParams[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('http://localhost/api/v1/usage', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      if (query.get('format') === 'csv') return HttpResponse.text('day,cpu\n');
      // In two parts, as of long lists.
      return query.has('cursor')
        ? HttpResponse.json({ items: [{ day: '2026-11-03', workspace: 'b', cpuHours: 1 }] })
        : HttpResponse.json({
            items: [{ day: '2026-11-02', workspace: 'a', cpuHours: 4, cpuHoursEstimated: 0.5 }],
            nextCursor: 'next',
          });
    }),
  );
});

describe('usage', () => {
  it('is shown by day, as one sentence and as a table', async () => {
    await showLoaded(<UsagePage />, { at: AT });
    const chart = await screen.findByRole('img');
    expect(chart.getAttribute('aria-label')).toMatch(/most was 4 on November 2, 2026; 5 in all/);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(rows[1]?.textContent).toMatch(/November 2, 2026.*4.*up to 0\.5/);
  });

  it('is added up by workspace, which stands in the address', async () => {
    await showLoaded(<UsagePage />, { at: AT });
    await userEvent.click(await screen.findByRole('button', { name: 'Workspace' }));
    await waitFor(() => expect(screen.getByTestId('address').textContent).toMatch(/by=workspace/));
    expect(await screen.findByRole('rowheader', { name: 'a' })).toBeTruthy();
    expect(asked.every((it, place) => place < 2 || it.get('by') === 'workspace')).toBe(true);
    expect(asked.length).toBeGreaterThan(2);
  });

  it('can be saved as a file of all rows', async () => {
    const made = vi.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await showLoaded(<UsagePage />, { at: AT });
    await userEvent.click(await screen.findByRole('button', { name: 'Download CSV' }));
    await waitFor(() => expect(clicked).toHaveBeenCalled());
    expect(asked.at(-1)?.get('format')).toBe('csv');
  });

  it('asks nobody for days that are no period', async () => {
    await showLoaded(<UsagePage />, { at: '/usage?from=2026-11-03&to=2026-11-01' });
    expect(await screen.findByText(/Choose a first day/)).toBeTruthy();
    expect(asked).toEqual([]);
  });
});
