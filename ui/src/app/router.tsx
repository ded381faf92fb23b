import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Waiting } from '@/components/Waiting';
import { RequireSession } from './RequireSession';

const page = <Name extends string>(load: () => Promise<Record<Name, React.ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

const LogIn = page(() => import('@/features/session/LogInPage'), 'LogInPage');
const Register = page(() => import('@/features/session/RegisterPage'), 'RegisterPage');
const Open = page(() => import('@/features/session/OpenPage'), 'OpenPage');
const Frame = page(() => import('./frame/Frame'), 'Frame');
const Home = page(() => import('@/features/home/HomePage'), 'HomePage');
const Workspaces = page(() => import('@/features/workspaces/WorkspacesPage'), 'WorkspacesPage');
const Workspace = page(() => import('@/features/workspace/WorkspacePage'), 'WorkspacePage');
const Catalogue = page(() => import('@/features/catalogue/CataloguePage'), 'CataloguePage');
const Template = page(() => import('@/features/catalogue/TemplatePage'), 'TemplatePage');
const Create = page(() => import('@/features/create/CreatePage'), 'CreatePage');
const Me = page(() => import('@/features/me/MePage'), 'MePage');
const Usage = page(() => import('@/features/usage/UsagePage'), 'UsagePage');
const Admin = page(() => import('@/features/admin/AdminPage'), 'AdminPage');
const Nothing = page(() => import('./NothingPage'), 'NothingPage');

/** Which page an address is. Each is loaded when it is gone to. */
export function Pages() {
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="/login" element={<LogIn />} />
        <Route path="/register" element={<Register />} />
        <Route path="/open" element={<Open />} />
        <Route element={<RequireSession />}>
          <Route element={<Frame />}>
            <Route path="/" element={<Home />} />
            <Route path="/workspaces" element={<Workspaces />} />
            <Route path="/w/:name/:tab?" element={<Workspace />} />
            <Route path="/images" element={<Catalogue />} />
            <Route path="/images/:namespace/:name" element={<Template />} />
            <Route path="/new" element={<Create />} />
            <Route path="/me/:tab?" element={<Me />} />
            <Route path="/usage" element={<Usage />} />
            <Route path="/admin/:tab?" element={<Admin />} />
            <Route path="*" element={<Nothing />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
