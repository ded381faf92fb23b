-- What happened to workspaces and what their Pods reserved. Written by the operator's recorder alone,
-- which copies it from the cluster; every time is UTC and comes from one of the two.

create table workspace (
  uid                  uuid        primary key,
  namespace            text        not null,
  name                 text        not null,
  userspace            text        not null,
  template             text        not null,
  template_namespace   text,
  created_at           timestamptz not null,
  sequence             bigint      not null default 0,
  phase                text,
  reason               text,
  last_seen_at         timestamptz not null,
  deleted_at           timestamptz,
  deleted_at_estimated boolean     not null default false,
  constraint workspace_estimate_has_end check (deleted_at is not null or not deleted_at_estimated)
);
create index workspace_by_userspace on workspace (userspace, created_at desc, uid);
create index workspace_open on workspace (uid) where deleted_at is null;

comment on table workspace is 'One row for each Workspace that was ever seen; it stays when the object is deleted.';
comment on column workspace.uid is 'metadata.uid: a name can be used again, a uid cannot.';
comment on column workspace.userspace is 'Name of the UserSpace. The name can be given to somebody else after its deletion: compare created_at with the creation of the UserSpace. Empty: it lies in no user''s namespace.';
comment on column workspace.template_namespace is 'As the Workspace says it; null: looked up in its own namespace, then in the catalogue.';
comment on column workspace.sequence is 'Newest status.sequence that was recorded; 0: no status yet.';
comment on column workspace.phase is 'Phase at that sequence.';
comment on column workspace.reason is 'Reason of the condition that was shown at that sequence.';
comment on column workspace.last_seen_at is 'When this row was last compared with the object. While deleted_at is null, observation.seen_until may be later and then counts.';
comment on column workspace.deleted_at is 'When the object was gone; null: it exists.';
comment on column workspace.deleted_at_estimated is 'True: nobody watched. The object was gone at deleted_at and still there at last_seen_at.';

create table transition (
  workspace_uid  uuid        not null references workspace (uid),
  sequence       bigint      not null,
  first_sequence bigint      not null,
  not_observed   boolean     not null default false,
  phase          text,
  reason         text,
  message        text,
  occurred_at    timestamptz not null,
  primary key (workspace_uid, sequence),
  constraint transition_range check (first_sequence between 1 and sequence),
  constraint transition_observed_one_by_one check (not_observed or first_sequence = sequence),
  constraint transition_observed_has_phase check (not_observed = (phase is null))
);

comment on table transition is 'What the status of a Workspace said from then on, one row for each value of status.sequence that was observed, and one row for each gap between them.';
comment on column transition.first_sequence is 'Equal to sequence, except in a gap: the first of the values that nobody observed; sequence is the last.';
comment on column transition.not_observed is 'True: a gap. What the status said meanwhile is unknown.';
comment on column transition.occurred_at is 'When the status said so first. Of a gap: by when it was over.';

create table run (
  pod_uid       uuid        primary key,
  workspace_uid uuid        not null references workspace (uid),
  pod_name      text        not null,
  node          text        not null,
  image         text        not null,
  image_digest  text,
  started_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  ended_at      timestamptz,
  end_estimated boolean     not null default false,
  end_reason    text,
  constraint run_estimate_has_end check (ended_at is not null or not end_estimated),
  constraint run_end_has_reason check ((ended_at is null) = (end_reason is null))
);
create index run_by_workspace on run (workspace_uid, started_at desc);
create index run_open on run (pod_uid) where ended_at is null;

comment on table run is 'One row for each Pod of a Workspace that was bound to a node.';
comment on column run.image is 'As the Pod names it.';
comment on column run.image_digest is 'What the node ran (sha256:...), null until it says so.';
comment on column run.started_at is 'When the Pod was bound to its node: from here on it holds what it reserves.';
comment on column run.last_seen_at is 'As in workspace.';
comment on column run.ended_at is 'When its containers were over or the Pod was gone; null: it is there.';
comment on column run.end_estimated is 'True: nobody watched. The Pod was gone at ended_at and still there at last_seen_at.';
comment on column run.end_reason is 'Deleted, or what the Pod said (Completed, Evicted, OOMKilled, ...).';

create table reservation (
  pod_uid      uuid        not null references run (pod_uid),
  since        timestamptz not null,
  cpu_millis   bigint      not null check (cpu_millis >= 0),
  memory_bytes bigint      not null check (memory_bytes >= 0),
  gpus         jsonb       not null default '{}',
  primary key (pod_uid, since)
);

comment on table reservation is 'What a run reserves, from since until the next row of the same Pod or the end of the run. A second row is a resize while running; one that nobody watched counts from when it was found.';
comment on column reservation.cpu_millis is 'Thousandths of a core.';
comment on column reservation.gpus is 'Extended resource name -> whole number.';

create table observation (
  subject    text        primary key check (subject in ('history', 'capacity')),
  seen_until timestamptz not null
);

comment on table observation is 'Up to when the tables of a subject are known to agree with the cluster: everything had been compared and nothing was left to write. Whatever has no end in the history was there at that time.';
