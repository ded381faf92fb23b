-- How people get from the portal into a workspace, and who uses what. The API lends and grants; the gateway keeps
-- app_session and writes activity, which the API writes too. Every time is UTC.

create table share (
  id            uuid        primary key,
  workspace_uid uuid        not null,
  owner_id      uuid        not null references account (id) on delete cascade,
  guest_id      uuid        not null references account (id) on delete cascade,
  granted_at    timestamptz not null,
  until         timestamptz not null,
  unique (workspace_uid, guest_id),
  constraint share_with_others check (owner_id <> guest_id)
);
create index share_by_owner on share (owner_id);
create index share_by_guest on share (guest_id);

comment on table share is 'Workspaces that their owner lets somebody else open, until a time. Taken back: the row goes.';

create table opening (
  code_hash     bytea       primary key,
  account_id    uuid        not null references account (id) on delete cascade,
  session_id    uuid        not null references session (id) on delete cascade,
  share_id      uuid        references share (id) on delete cascade,
  workspace_uid uuid        not null,
  host          text        not null,
  state         text        not null,
  expires_at    timestamptz not null
);
create index opening_by_account on opening (account_id);
create index opening_by_session on opening (session_id);
create index opening_by_share on opening (share_id);
create index opening_over on opening (expires_at);

comment on table opening is 'Codes with which a signed-in browser goes from the portal to a workspace. Written by the API, read by the gateway; app_session says which were used.';
comment on column opening.code_hash is 'SHA-256 of the code, which is random.';
comment on column opening.share_id is 'Null: the account owns the workspace.';
comment on column opening.host is 'Host and port that the code is good at.';
comment on column opening.state is 'What the gateway sent along: SHA-256 of a secret in a cookie of the browser that asked, in base64url.';

create table app_session (
  id            uuid        primary key,
  secret_hash   bytea       not null unique,
  code_hash     bytea       not null unique,
  account_id    uuid        not null references account (id) on delete cascade,
  session_id    uuid        not null references session (id) on delete cascade,
  share_id      uuid        references share (id) on delete cascade,
  workspace_uid uuid        not null,
  host          text        not null,
  begun_at      timestamptz not null,
  last_used_at  timestamptz not null
);
create index app_session_by_account on app_session (account_id);
create index app_session_by_session on app_session (session_id);
create index app_session_by_share on app_session (share_id);
create index app_session_unused on app_session (last_used_at);

comment on table app_session is 'Browsers that opened a workspace. Written by the gateway alone. It falls with the session of the portal, with the account and with the share that it came from.';
comment on column app_session.secret_hash is 'SHA-256 of the secret in the cookie.';
comment on column app_session.code_hash is 'The code it was begun with: unique, so that a code is good once.';
comment on column app_session.host is 'Host and port that the cookie belongs to.';
comment on column app_session.last_used_at is 'Written at most every few minutes.';

create table activity (
  workspace_uid uuid        primary key,
  used_at       timestamptz,
  used_by       text,
  apps_asked_at timestamptz,
  apps_seen_at  timestamptz,
  pod_asked_at  timestamptz,
  cpu_seen_at   timestamptz,
  gpu_seen_at   timestamptz,
  disk_asked_at timestamptz,
  disk_seen_at  timestamptz,
  disk_used     bigint,
  disk_size     bigint,
  run_since     timestamptz,
  cpu_samples   text,
  cpu_sampled_at timestamptz,
  gpu_samples   text,
  constraint activity_use_has_sign check ((used_at is null) = (used_by is null)),
  constraint activity_sign check (used_by in ('browser', 'kernel', 'terminal', 'run', 'cpu', 'gpu')),
  constraint activity_samples check (cpu_samples ~ '^[01]{1,3}$' and gpu_samples ~ '^[01]{1,3}$'),
  constraint activity_disk_whole check ((disk_used is null) = (disk_size is null) and (disk_used is null) = (disk_seen_at is null))
);

comment on table activity is 'When a workspace was last used, and up to when that is known: one row each, written by gateway and API, read by the operator. What nobody looked at is unknown, and unknown is never idle.';
comment on column activity.used_by is 'The newest sign of use. browser: navigation, a changing request, WebSocket data; kernel: a busy one; terminal: its output; run: one that runs; cpu, gpu: over the threshold.';
comment on column activity.apps_asked_at is 'When a replica of the gateway last took it upon itself to ask the apps.';
comment on column activity.apps_seen_at is 'Up to when the gateway knows the use of the apps: it asked them, or they cannot be asked.';
comment on column activity.cpu_seen_at is 'Up to when the API knows what the Pod itself does: how much of the processor it used, and whether runs go on in it.';
comment on column activity.pod_asked_at is 'When a replica of the API last took it upon itself to look at processor, GPU, runs and terminals.';
comment on column activity.disk_used is 'Bytes in use on the volume of the home disk, as the Pod sees it.';
comment on column activity.disk_size is 'Bytes that can be in use there: what only root may fill is not part of it.';
comment on column activity.run_since is 'When a run was last begun through the API; null: none was, or all of them were seen to be over. Only where it is set the API looks for runs.';
comment on column activity.cpu_samples is 'The last three samples of the processor, the newest last: 1 over the threshold, 0 not.';
comment on column activity.cpu_sampled_at is 'When the cluster measured the newest of them.';
comment on column activity.gpu_samples is 'The same of the GPUs; null: nobody looks at them.';
