-- People, how they come in, and what they did. Written by the API alone; every time is UTC.

create table account (
  id              uuid        primary key,
  handle          text        unique,
  email           text,
  password_hash   text,
  role            text        not null default 'user',
  suspended_at    timestamptz,
  space_to_resume boolean     not null default false,
  nickname        text,
  avatar          text        unique,
  created_at      timestamptz not null,
  deletion_due_at timestamptz,
  constraint account_handle_form check (handle ~ '^[a-z]([a-z0-9]|-[a-z0-9])*$' and length(handle) <= 20),
  constraint account_role check (role in ('user', 'admin'))
);
create unique index account_by_email on account (lower(email));
create index account_deletion on account (deletion_due_at) where deletion_due_at is not null;

comment on table account is 'One row for each person. It goes when the account is deleted; its id, which is random, stays in audit and usage.';
comment on column account.handle is 'Chosen once, name of the UserSpace; null: came by single sign-on and has not chosen yet.';
comment on column account.email is 'To log in with; not verified, and nothing follows from it.';
comment on column account.password_hash is 'Argon2id with its parameters and salt; null: comes by single sign-on only.';
comment on column account.suspended_at is 'Null: may come in.';
comment on column account.space_to_resume is 'True: the account was suspended and is not any more, but the UserSpace was not seen Active since.';
comment on column account.avatar is 'Unguessable name of the picture; null: there is none.';
comment on column account.deletion_due_at is 'When the account is going to be deleted; null: it stays.';

create table handle (
  name     text        primary key,
  taken_at timestamptz not null
);

comment on table handle is 'Handles that were ever taken. They are never given to somebody else, so the row outlives the account and does not name it.';

create table avatar (
  name       text        primary key,
  account_id uuid        not null unique references account (id) on delete cascade,
  png        bytea       not null,
  made_at    timestamptz not null
);

comment on table avatar is 'Pictures as the API encoded them anew, 256 by 256 pixels; served to whoever knows the name.';

create table identity (
  issuer     text        not null,
  subject    text        not null,
  account_id uuid        not null references account (id) on delete cascade,
  linked_at  timestamptz not null,
  primary key (issuer, subject)
);
create index identity_by_account on identity (account_id);

comment on table identity is 'Who an external provider says somebody is. Nothing but issuer and subject tells people apart.';

create table session (
  id           uuid        primary key,
  account_id   uuid        not null references account (id) on delete cascade,
  secret_hash  bytea       not null,
  begun_at     timestamptz not null,
  last_used_at timestamptz not null,
  expires_at   timestamptz not null,
  address      text,
  agent        text
);
create index session_by_account on session (account_id);

comment on table session is 'A browser or program that logged in. Access tokens name their session, and fall with it.';
comment on column session.secret_hash is 'SHA-256 of the secret in the newest refresh token. An older one ends the session: somebody has a copy.';
comment on column session.agent is 'User-Agent at the log-in, shortened.';

create table personal_token (
  id           uuid        primary key,
  account_id   uuid        not null references account (id) on delete cascade,
  name         text        not null,
  secret_hash  bytea       not null unique,
  scope        text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_on date,
  unique (account_id, name),
  constraint personal_token_scope check (scope in ('read', 'write'))
);

comment on table personal_token is 'Tokens that people make for scripts.';
comment on column personal_token.secret_hash is 'SHA-256 of the token, which is random and is shown once.';
comment on column personal_token.last_used_on is 'Day (UTC) of the last use, so that use writes once a day.';

create table secret_name (
  account_id uuid        not null references account (id) on delete cascade,
  name       text        not null,
  keys       jsonb       not null default '[]',
  written_at timestamptz not null,
  primary key (account_id, name)
);

comment on table secret_name is 'Secrets that people wrote through the API. It may not read Secrets, so it remembers what it wrote; what kubectl did is not known here.';
comment on column secret_name.keys is 'Array of the names of the entries. The values are in the cluster alone.';

create table deletion (
  account_id        uuid        primary key,
  handle            text,
  requested_at      timestamptz not null,
  sessions_ended_at timestamptz,
  space_stopped_at  timestamptz,
  space_deleted_at  timestamptz,
  namespace_gone_at timestamptz,
  history_blurred_at timestamptz,
  rows_deleted_at   timestamptz,
  claimed_until     timestamptz
);
create index deletion_open on deletion (requested_at) where rows_deleted_at is null;

comment on table deletion is 'How far the deletion of an account has come: the row is made when it is asked for, removed when that is cancelled, and filled once the cooling-off period is over. Each step can be repeated.';
comment on column deletion.sessions_ended_at is 'From here on it cannot be cancelled.';
comment on column deletion.claimed_until is 'Until then one replica works on it and the others leave it alone; in the past or null: nobody does.';
comment on column deletion.handle is 'Null once all is done.';

create table audit (
  id         bigint      generated always as identity primary key,
  at         timestamptz not null,
  request_id text        not null,
  actor      uuid,
  via        text        not null,
  action     text        not null,
  object     text,
  detail     text,
  owner      uuid,
  address    text,
  status     int         not null,
  outcome    text        not null,
  problem    text,
  constraint audit_outcome check (outcome in ('done', 'refused', 'failed'))
);
create index audit_by_time on audit (at desc, id desc);
create index audit_by_actor on audit (actor, at desc);
create index audit_by_owner on audit (owner, at desc);

comment on table audit is 'Who did what to which object from where with what outcome: every change and every log-in. Rows are added and never changed.';
comment on column audit.actor is 'Id of the account; null: nobody was logged in.';
comment on column audit.via is 'How the actor came in: session, token, provider or none.';
comment on column audit.action is 'Operation of the API, by its operationId.';
comment on column audit.object is 'What it was done to, such as workspace/thesis.';
comment on column audit.detail is 'What the action alone does not say, such as role=admin; null: nothing.';
comment on column audit.owner is 'Id of the account that the object belongs to; null: nobody''s, or not known.';
comment on column audit.problem is 'Type of the problem that was answered; null: none.';

-- Append-only: whoever got into the API cannot rewrite what it did. The owner of a table has rights by itself.
revoke update, delete, truncate on audit from current_user;
