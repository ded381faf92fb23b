import type * as Api from './generated';

// The API's description calls no field of an answer required, for absent fields are left out. These are always there.

type Known<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

export type Condition = Known<Api.ConditionView, 'type' | 'status' | 'reason' | 'message'>;
export type WorkspaceStatus = Omit<Api.WorkspaceStatusView, 'conditions'> & { conditions?: Condition[] };
export type Workspace = Omit<Known<Api.Workspace, 'name' | 'uid' | 'createdAt' | 'spec'>, 'status'> & {
  status?: WorkspaceStatus;
};
export type ImageTemplate = Known<Api.ImageTemplate, 'name' | 'namespace' | 'uid' | 'spec'>;
export type Me = Known<Api.MeView, 'id' | 'role'>;
export type CheckReason = Known<Api.CheckReason, 'outcome' | 'sentence'>;
export type CheckVerdict = Omit<Known<Api.CheckVerdict, 'outcome'>, 'reasons'> & { reasons?: CheckReason[] };
export type ResourceCapacity = Known<Api.ResourceCapacity, 'resource' | 'free' | 'allocatable'>;
export type KubernetesEvent = Known<Api.KubernetesEvent, 'message' | 'reason'>;

export type {
  Phase,
  Quota,
  QuotaView,
  Opening,
  LogInOptions,
  WorkspaceSpec,
  WorkspaceHistory,
} from './generated';
