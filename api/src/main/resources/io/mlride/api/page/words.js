// What the pages say, in the language of the browser.

const ENGLISH = {
  lang: 'en',
  waiting: 'One moment ...',
  logIn: 'Log in',
  logOut: 'Log out',
  login: 'E-mail or user name',
  password: 'Password',
  or: 'or',
  continueWith: (name) => `Continue with ${name}`,
  typeBoth: 'Type your e-mail or user name, and your password.',
  sharedTitle: (workspace, owner) => `Open "${workspace}" of ${owner}?`,
  sharedWhose: (owner) => `This workspace belongs to ${owner}, who shares it with you.`,
  sharedCareful: (owner) =>
    `What runs there is ${owner}'s: don't type passwords into it that are yours, and know that ${owner} can see what you do there.`,
  open: 'Open',
  openOf: (workspace) => `Open ${workspace}`,
  stay: 'No, go to my workspaces',
  notOpened: 'This could not be opened',
  again: 'Try again',
  home: 'Go to my workspaces',
  youAre: (handle) => `You are logged in as ${handle}`,
  own: 'Your workspaces',
  ownNone: 'You have none yet.',
  guest: 'Shared with you',
  of: (owner, until) => `of ${owner}, until ${until}`,
  loggedOut: 'You are logged out.',
  noRequest: 'This address is not complete. Open the workspace from the list of your workspaces.',
  insecure: 'Logging in needs https, or localhost: ask an admin for the right address.',
  handleNeeded: 'Your account has no user name yet. Choose one with PUT /api/v1/me/handle, then come back.',
  problems: {
    'wrong-credentials': 'User name and password do not belong together.',
    suspended: 'This account is suspended. Ask an admin what to do.',
    unauthenticated: 'The single sign-on did not let you in. Try again, or ask an admin.',
    'too-many-requests': 'There were too many failed log-ins. Wait a few minutes, then try again.',
    'not-found': 'There is no workspace at this address that is yours or shared with you. It may be deleted, or the share may have ended.',
    unavailable: 'A part of the service does not answer at the moment. Nothing is lost; try again soon.',
    offline: 'The service does not answer. Check your connection, then try again.',
  },
};

const CHINESE = {
  lang: 'zh-CN',
  waiting: '请稍候……',
  logIn: '登录',
  logOut: '退出登录',
  login: '邮箱或用户名',
  password: '密码',
  or: '或',
  continueWith: (name) => `使用 ${name} 登录`,
  typeBoth: '请输入邮箱或用户名，以及密码。',
  sharedTitle: (workspace, owner) => `打开 ${owner} 的“${workspace}”吗？`,
  sharedWhose: (owner) => `该工作区属于 ${owner}，由其与您共享。`,
  sharedCareful: (owner) => `其中运行的内容由 ${owner} 控制：请勿在其中输入您自己的密码，${owner} 也能看到您在其中的操作。`,
  open: '打开',
  openOf: (workspace) => `打开 ${workspace}`,
  stay: '不，返回我的工作区',
  notOpened: '无法打开',
  again: '重试',
  home: '返回我的工作区',
  youAre: (handle) => `您已登录为 ${handle}`,
  own: '您的工作区',
  ownNone: '您还没有工作区。',
  guest: '与您共享',
  of: (owner, until) => `${owner} 的工作区，截止 ${until}`,
  loggedOut: '您已退出登录。',
  noRequest: '此地址不完整。请从工作区列表中打开工作区。',
  insecure: '登录需要 https 或 localhost：请向管理员询问正确的地址。',
  handleNeeded: '您的账号还没有用户名。请用 PUT /api/v1/me/handle 选择一个，然后再回来。',
  problems: {
    'wrong-credentials': '用户名与密码不匹配。',
    suspended: '该账号已被停用，请联系管理员。',
    unauthenticated: '单点登录未能让您进入。请重试，或联系管理员。',
    'too-many-requests': '登录失败次数过多。请等待几分钟后再试。',
    'not-found': '此地址没有属于您或与您共享的工作区。它可能已被删除，或共享已结束。',
    unavailable: '服务的一部分暂时没有响应。没有任何数据丢失，请稍后重试。',
    offline: '服务没有响应。请检查网络连接后重试。',
  },
};

export const words = /^zh\b/i.test(navigator.language) ? CHINESE : ENGLISH;

// The sentence for a problem: ours where there is one, else the service's own.
export function sentence(problem) {
  if (problem.slug === 'handle-needed') return words.handleNeeded;
  if (Object.hasOwn(words.problems, problem.slug ?? '')) return words.problems[problem.slug];
  return problem.detail ?? words.problems.unavailable;
}
