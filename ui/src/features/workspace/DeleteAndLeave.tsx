import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Workspace } from '@/api/shapes';

const DeleteDialog = lazy(async () => ({ default: (await import('@/parts/DeleteDialog')).DeleteDialog }));

/** Asks whether a workspace shall be deleted; its page is left when it is. */
export function DeleteAndLeave({ workspace, close }: { workspace: Workspace; close: () => void }) {
  const go = useNavigate();
  return (
    <Suspense fallback={null}>
      <DeleteDialog
        workspace={workspace}
        onClose={(isGone) => {
          close();
          if (isGone) void go('/workspaces');
        }}
      />
    </Suspense>
  );
}
