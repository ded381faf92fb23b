import { baseApi as api } from './baseApi';
const injectedRtkApi = api.injectEndpoints({
  endpoints: (build) => ({
    listAccounts: build.query<ListAccountsApiResponse, ListAccountsApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/accounts`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          q: queryArg.q,
          role: queryArg.role,
          state: queryArg.state,
        },
      }),
    }),
    getAccount: build.query<GetAccountApiResponse, GetAccountApiArg>({
      query: (queryArg) => ({ url: `/api/v1/accounts/${queryArg}` }),
    }),
    changeAccount: build.mutation<
      ChangeAccountApiResponse,
      ChangeAccountApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/accounts/${queryArg.id}`,
        method: "PATCH",
        body: queryArg.accountChange,
      }),
    }),
    listAudit: build.query<ListAuditApiResponse, ListAuditApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/audit`,
        params: {
          action: queryArg.action,
          actor: queryArg.actor,
          cursor: queryArg.cursor,
          from: queryArg["from"],
          limit: queryArg.limit,
          object: queryArg["object"],
          outcome: queryArg.outcome,
          to: queryArg.to,
        },
      }),
    }),
    logIn: build.mutation<LogInApiResponse, LogInApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/auth/login`,
        method: "POST",
        body: queryArg,
      }),
    }),
    logOut: build.mutation<LogOutApiResponse, LogOutApiArg>({
      query: () => ({ url: `/api/v1/auth/logout`, method: "POST" }),
    }),
    logOutEverywhere: build.mutation<
      LogOutEverywhereApiResponse,
      LogOutEverywhereApiArg
    >({
      query: () => ({ url: `/api/v1/auth/logout-all`, method: "POST" }),
    }),
    readLogInOptions: build.query<
      ReadLogInOptionsApiResponse,
      ReadLogInOptionsApiArg
    >({
      query: () => ({ url: `/api/v1/auth/options` }),
    }),
    refresh: build.mutation<RefreshApiResponse, RefreshApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/auth/refresh`,
        method: "POST",
        body: queryArg,
      }),
    }),
    register: build.mutation<RegisterApiResponse, RegisterApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/auth/register`,
        method: "POST",
        body: queryArg,
      }),
    }),
    logInBySso: build.query<LogInBySsoApiResponse, LogInBySsoApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/auth/sso`,
        params: {
          returnTo: queryArg,
        },
      }),
    }),
    takeSsoAnswer: build.query<TakeSsoAnswerApiResponse, TakeSsoAnswerApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/auth/sso/callback`,
        params: {
          code: queryArg.code,
          error: queryArg.error,
          error_description: queryArg.errorDescription,
          error_uri: queryArg.errorUri,
          iss: queryArg.iss,
          session_state: queryArg.sessionState,
          state: queryArg.state,
        },
      }),
    }),
    getAvatar: build.query<GetAvatarApiResponse, GetAvatarApiArg>({
      query: (queryArg) => ({ url: `/api/v1/avatars/${queryArg}` }),
    }),
    getCapacity: build.query<GetCapacityApiResponse, GetCapacityApiArg>({
      query: () => ({ url: `/api/v1/capacity` }),
    }),
    followEvents: build.query<FollowEventsApiResponse, FollowEventsApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/events`,
        headers: {
          "Last-Event-ID": queryArg["Last-Event-ID"],
        },
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    listHistory: build.query<ListHistoryApiResponse, ListHistoryApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/history`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          owner: queryArg.owner,
        },
      }),
    }),
    listImageTemplates: build.query<
      ListImageTemplatesApiResponse,
      ListImageTemplatesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates`,
        params: {
          cursor: queryArg.cursor,
          deprecated: queryArg.deprecated,
          framework: queryArg.framework,
          gpu: queryArg.gpu,
          limit: queryArg.limit,
          mine: queryArg.mine,
          owner: queryArg.owner,
          q: queryArg.q,
          startsNow: queryArg.startsNow,
          tag: queryArg.tag,
        },
      }),
    }),
    createImageTemplate: build.mutation<
      CreateImageTemplateApiResponse,
      CreateImageTemplateApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates`,
        method: "POST",
        body: queryArg.createImageTemplate,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    patchImageTemplate: build.mutation<
      PatchImageTemplateApiResponse,
      PatchImageTemplateApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates/${queryArg.name}`,
        method: "PATCH",
        body: queryArg.patchImageTemplate,
        headers: {
          "If-Match": queryArg["If-Match"],
        },
        params: {
          namespace: queryArg["namespace"],
          owner: queryArg.owner,
        },
      }),
    }),
    deleteImageTemplate: build.mutation<
      DeleteImageTemplateApiResponse,
      DeleteImageTemplateApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates/${queryArg.name}`,
        method: "DELETE",
        params: {
          namespace: queryArg["namespace"],
          owner: queryArg.owner,
        },
      }),
    }),
    getImageTemplate: build.query<
      GetImageTemplateApiResponse,
      GetImageTemplateApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates/${queryArg.name}`,
        params: {
          namespace: queryArg["namespace"],
          owner: queryArg.owner,
        },
      }),
    }),
    getImageTemplateManifest: build.query<
      GetImageTemplateManifestApiResponse,
      GetImageTemplateManifestApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates/${queryArg.name}/manifest`,
        params: {
          namespace: queryArg["namespace"],
          owner: queryArg.owner,
        },
      }),
    }),
    refreshImageTemplate: build.mutation<
      RefreshImageTemplateApiResponse,
      RefreshImageTemplateApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/image-templates/${queryArg.name}/refresh`,
        method: "POST",
        params: {
          namespace: queryArg["namespace"],
          owner: queryArg.owner,
        },
      }),
    }),
    getKubeconfig: build.query<GetKubeconfigApiResponse, GetKubeconfigApiArg>({
      query: () => ({ url: `/api/v1/kubeconfig` }),
    }),
    getMe: build.query<GetMeApiResponse, GetMeApiArg>({
      query: () => ({ url: `/api/v1/me` }),
    }),
    changeMe: build.mutation<ChangeMeApiResponse, ChangeMeApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/me`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    setAvatar: build.mutation<SetAvatarApiResponse, SetAvatarApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/me/avatar`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    deleteAvatar: build.mutation<DeleteAvatarApiResponse, DeleteAvatarApiArg>({
      query: () => ({ url: `/api/v1/me/avatar`, method: "DELETE" }),
    }),
    requestDeletion: build.mutation<
      RequestDeletionApiResponse,
      RequestDeletionApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/me/deletion`,
        method: "POST",
        body: queryArg,
      }),
    }),
    cancelDeletion: build.mutation<
      CancelDeletionApiResponse,
      CancelDeletionApiArg
    >({
      query: () => ({ url: `/api/v1/me/deletion`, method: "DELETE" }),
    }),
    chooseHandle: build.mutation<ChooseHandleApiResponse, ChooseHandleApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/me/handle`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    changePassword: build.mutation<
      ChangePasswordApiResponse,
      ChangePasswordApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/me/password`,
        method: "POST",
        body: queryArg,
      }),
    }),
    listSessions: build.query<ListSessionsApiResponse, ListSessionsApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/me/sessions`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    endSession: build.mutation<EndSessionApiResponse, EndSessionApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/me/sessions/${queryArg}`,
        method: "DELETE",
      }),
    }),
    listPersonalTokens: build.query<
      ListPersonalTokensApiResponse,
      ListPersonalTokensApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/me/tokens`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    createPersonalToken: build.mutation<
      CreatePersonalTokenApiResponse,
      CreatePersonalTokenApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/me/tokens`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getPersonalToken: build.query<
      GetPersonalTokenApiResponse,
      GetPersonalTokenApiArg
    >({
      query: (queryArg) => ({ url: `/api/v1/me/tokens/${queryArg}` }),
    }),
    deletePersonalToken: build.mutation<
      DeletePersonalTokenApiResponse,
      DeletePersonalTokenApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/me/tokens/${queryArg}`,
        method: "DELETE",
      }),
    }),
    openWorkspace: build.mutation<
      OpenWorkspaceApiResponse,
      OpenWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/openings`,
        method: "POST",
        body: queryArg,
      }),
    }),
    startOpenedWorkspace: build.mutation<
      StartOpenedWorkspaceApiResponse,
      StartOpenedWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/openings/start`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getQuota: build.query<GetQuotaApiResponse, GetQuotaApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/quota`,
        params: {
          owner: queryArg,
        },
      }),
    }),
    listSecrets: build.query<ListSecretsApiResponse, ListSecretsApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/secrets`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    putSecret: build.mutation<PutSecretApiResponse, PutSecretApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/secrets/${queryArg.name}`,
        method: "PUT",
        body: queryArg.putSecret,
      }),
    }),
    deleteSecret: build.mutation<DeleteSecretApiResponse, DeleteSecretApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/secrets/${queryArg}`,
        method: "DELETE",
      }),
    }),
    listSharedWorkspaces: build.query<
      ListSharedWorkspacesApiResponse,
      ListSharedWorkspacesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/shared-workspaces`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    readUsage: build.query<ReadUsageApiResponse, ReadUsageApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/usage`,
        params: {
          by: queryArg.by,
          cursor: queryArg.cursor,
          format: queryArg.format,
          from: queryArg["from"],
          limit: queryArg.limit,
          owner: queryArg.owner,
          to: queryArg.to,
        },
      }),
    }),
    createWorkspaces: build.mutation<
      CreateWorkspacesApiResponse,
      CreateWorkspacesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces`,
        method: "POST",
        body: queryArg.body,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    listWorkspaces: build.query<
      ListWorkspacesApiResponse,
      ListWorkspacesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          owner: queryArg.owner,
          phase: queryArg.phase,
          q: queryArg.q,
          sort: queryArg.sort,
          template: queryArg.template,
        },
      }),
    }),
    patchWorkspace: build.mutation<
      PatchWorkspaceApiResponse,
      PatchWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}`,
        method: "PATCH",
        body: queryArg.patchWorkspace,
        headers: {
          "If-Match": queryArg["If-Match"],
        },
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    getWorkspace: build.query<GetWorkspaceApiResponse, GetWorkspaceApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}`,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    deleteWorkspace: build.mutation<
      DeleteWorkspaceApiResponse,
      DeleteWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}`,
        method: "DELETE",
        headers: {
          "If-Match": queryArg["If-Match"],
        },
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    readFeatures: build.query<ReadFeaturesApiResponse, ReadFeaturesApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/features`,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    listFiles: build.query<ListFilesApiResponse, ListFilesApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/files`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          owner: queryArg.owner,
          path: queryArg.path,
        },
      }),
    }),
    deleteFile: build.mutation<DeleteFileApiResponse, DeleteFileApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/files`,
        method: "DELETE",
        params: {
          owner: queryArg.owner,
          path: queryArg.path,
          recursive: queryArg.recursive,
        },
      }),
    }),
    uploadFile: build.mutation<UploadFileApiResponse, UploadFileApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/files/content`,
        method: "PUT",
        body: queryArg.body,
        params: {
          owner: queryArg.owner,
          path: queryArg.path,
        },
      }),
    }),
    downloadFile: build.query<DownloadFileApiResponse, DownloadFileApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/files/content`,
        params: {
          owner: queryArg.owner,
          path: queryArg.path,
        },
      }),
    }),
    makeFolder: build.mutation<MakeFolderApiResponse, MakeFolderApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/files/folder`,
        method: "POST",
        params: {
          owner: queryArg.owner,
          path: queryArg.path,
        },
      }),
    }),
    getWorkspaceHistory: build.query<
      GetWorkspaceHistoryApiResponse,
      GetWorkspaceHistoryApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/history`,
        params: {
          owner: queryArg.owner,
          uid: queryArg.uid,
        },
      }),
    }),
    listKubernetesEvents: build.query<
      ListKubernetesEventsApiResponse,
      ListKubernetesEventsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/kubernetes-events`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          owner: queryArg.owner,
        },
      }),
    }),
    readLog: build.query<ReadLogApiResponse, ReadLogApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/logs`,
        params: {
          container: queryArg.container,
          follow: queryArg.follow,
          owner: queryArg.owner,
          previous: queryArg.previous,
          since: queryArg.since,
          tail: queryArg.tail,
        },
      }),
    }),
    getWorkspaceManifest: build.query<
      GetWorkspaceManifestApiResponse,
      GetWorkspaceManifestApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/manifest`,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    restartWorkspace: build.mutation<
      RestartWorkspaceApiResponse,
      RestartWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/restart`,
        method: "POST",
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    submitRun: build.mutation<SubmitRunApiResponse, SubmitRunApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/runs`,
        method: "POST",
        body: queryArg.createRun,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    listRuns: build.query<ListRunsApiResponse, ListRunsApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/runs`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          owner: queryArg.owner,
        },
      }),
    }),
    readRun: build.query<ReadRunApiResponse, ReadRunApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/runs/${queryArg.id}`,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    deleteRun: build.mutation<DeleteRunApiResponse, DeleteRunApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/runs/${queryArg.id}`,
        method: "DELETE",
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    readRunOutput: build.query<ReadRunOutputApiResponse, ReadRunOutputApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/runs/${queryArg.id}/output`,
        params: {
          follow: queryArg.follow,
          owner: queryArg.owner,
        },
      }),
    }),
    stopRun: build.mutation<StopRunApiResponse, StopRunApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/runs/${queryArg.id}/stop`,
        method: "POST",
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    shareWorkspace: build.mutation<
      ShareWorkspaceApiResponse,
      ShareWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/shares`,
        method: "POST",
        body: queryArg.createShare,
      }),
    }),
    listShares: build.query<ListSharesApiResponse, ListSharesApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/shares`,
        params: {
          cursor: queryArg.cursor,
          limit: queryArg.limit,
          owner: queryArg.owner,
        },
      }),
    }),
    endShare: build.mutation<EndShareApiResponse, EndShareApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/shares/${queryArg.id}`,
        method: "DELETE",
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    startWorkspace: build.mutation<
      StartWorkspaceApiResponse,
      StartWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/start`,
        method: "POST",
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    stopWorkspace: build.mutation<
      StopWorkspaceApiResponse,
      StopWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/stop`,
        method: "POST",
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    readUse: build.query<ReadUseApiResponse, ReadUseApiArg>({
      query: (queryArg) => ({
        url: `/api/v1/workspaces/${queryArg.name}/use`,
        params: {
          over: queryArg.over,
          owner: queryArg.owner,
        },
      }),
    }),
    checkWorkspace: build.mutation<
      CheckWorkspaceApiResponse,
      CheckWorkspaceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces:check`,
        method: "POST",
        body: queryArg.checkWorkspace,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    deleteWorkspaces: build.mutation<
      DeleteWorkspacesApiResponse,
      DeleteWorkspacesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces:delete`,
        method: "POST",
        body: queryArg.workspaceNames,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    startWorkspaces: build.mutation<
      StartWorkspacesApiResponse,
      StartWorkspacesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces:start`,
        method: "POST",
        body: queryArg.workspaceNames,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
    stopWorkspaces: build.mutation<
      StopWorkspacesApiResponse,
      StopWorkspacesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/v1/workspaces:stop`,
        method: "POST",
        body: queryArg.workspaceNames,
        params: {
          owner: queryArg.owner,
        },
      }),
    }),
  }),
  overrideExisting: false,
});
export { injectedRtkApi as generatedApi };
export type ListAccountsApiResponse =
  /** status 200 Those that the filters let through */ PageAccountView;
export type ListAccountsApiArg = {
  cursor?: string;
  limit?: number;
  q?: string;
  role?: string;
  state?: string;
};
export type GetAccountApiResponse = /** status 200 The account */ AccountView;
export type GetAccountApiArg = Uuid;
export type ChangeAccountApiResponse =
  /** status 200 The account as it is now */ AccountView;
export type ChangeAccountApiArg = {
  id: Uuid;
  accountChange: AccountChange;
};
export type ListAuditApiResponse =
  /** status 200 A part of the list */ PageAuditView;
export type ListAuditApiArg = {
  /** operationId, such as stopWorkspace */
  action?: string;
  /** Handle or account id of who did it */
  actor?: string;
  cursor?: string;
  /** From this time on */
  from?: Instant;
  limit?: number;
  /** Such as workspace/thesis; includes what lies below it */
  object?: string;
  outcome?: Outcome;
  /** Before this time */
  to?: Instant;
};
export type LogInApiResponse = /** status 200 A session is begun */ Tokens;
export type LogInApiArg = LogIn;
export type LogOutApiResponse = unknown;
export type LogOutApiArg = void;
export type LogOutEverywhereApiResponse = unknown;
export type LogOutEverywhereApiArg = void;
export type ReadLogInOptionsApiResponse =
  /** status 200 The ways in besides a password */ LogInOptions;
export type ReadLogInOptionsApiArg = void;
export type RefreshApiResponse =
  /** status 200 New tokens; the ones before are used up */ Tokens;
export type RefreshApiArg = Refresh;
export type RegisterApiResponse =
  /** status 201 The account and its space are made, and a session is begun */ Tokens;
export type RegisterApiArg = Registration;
export type LogInBySsoApiResponse = unknown;
export type LogInBySsoApiArg =
  /** Path of the portal to go on at */ string | undefined;
export type TakeSsoAnswerApiResponse = unknown;
export type TakeSsoAnswerApiArg = {
  code?: string;
  error?: string;
  errorDescription?: string;
  errorUri?: string;
  iss?: string;
  sessionState?: string;
  state?: string;
};
export type GetAvatarApiResponse =
  /** status 200 256 by 256 pixels, to be kept for ever: another picture has another name */ Blob;
export type GetAvatarApiArg = string;
export type GetCapacityApiResponse =
  /** status 200 Each resource over all nodes */ Capacity;
export type GetCapacityApiArg = void;
export type FollowEventsApiResponse =
  /** status 200 A stream that goes on */ string;
export type FollowEventsApiArg = {
  /** Handle of somebody else, for admins */
  owner?: string;
  "Last-Event-ID"?: string;
};
export type ListHistoryApiResponse =
  /** status 200 A part of the list, with at most 10 transitions and 10 runs of each */ PageWorkspaceHistoryView;
export type ListHistoryApiArg = {
  /** nextCursor of the part before; absent: the first part */
  cursor?: string;
  limit?: number;
  owner?: string;
};
export type ListImageTemplatesApiResponse =
  /** status 200 A part of the list */ PageImageTemplateView;
export type ListImageTemplatesApiArg = {
  /** nextCursor of the part before; absent: the first part */
  cursor?: string;
  /** true: only those that will go; false: only those that stay */
  deprecated?: boolean;
  /** The framework, such as pytorch */
  framework?: string;
  /** true: with a GPU by default; false: without; or a GPU's name, such as nvidia.com/gpu */
  gpu?: string;
  limit?: number;
  /** true: only your own; false: only the catalogue's */
  mine?: boolean;
  owner?: string;
  /** Part of name, display name, description or a tag */
  q?: string;
  /** true: only those that would start now; false: only those that would not */
  startsNow?: boolean;
  /** One of its tags */
  tag?: string;
};
export type CreateImageTemplateApiResponse =
  | /** status 200 It was there with this spec */ ImageTemplate
  | /** status 201 It is made; the operator looks its image up */ ImageTemplate;
export type CreateImageTemplateApiArg = {
  owner?: string;
  createImageTemplate: CreateImageTemplate;
};
export type PatchImageTemplateApiResponse =
  /** status 200 The template as it is now; the header ETag is its new version */ ImageTemplate;
export type PatchImageTemplateApiArg = {
  name: string;
  namespace?: string;
  owner?: string;
  /** ETag of the version that you saw, or * */
  "If-Match"?: string;
  patchImageTemplate: PatchImageTemplate;
};
export type DeleteImageTemplateApiResponse = unknown;
export type DeleteImageTemplateApiArg = {
  name: string;
  namespace?: string;
  owner?: string;
};
export type GetImageTemplateApiResponse =
  /** status 200 The template; the header ETag is its version */ ImageTemplate;
export type GetImageTemplateApiArg = {
  name: string;
  /** Where it lies; absent: your own, then the catalogue */
  namespace?: string;
  owner?: string;
};
export type GetImageTemplateManifestApiResponse =
  /** status 200 The manifest */ object;
export type GetImageTemplateManifestApiArg = {
  name: string;
  namespace?: string;
  owner?: string;
};
export type RefreshImageTemplateApiResponse = unknown;
export type RefreshImageTemplateApiArg = {
  name: string;
  namespace?: string;
  owner?: string;
};
export type GetKubeconfigApiResponse = /** status 200 The file */ string;
export type GetKubeconfigApiArg = void;
export type GetMeApiResponse = /** status 200 Your account */ MeView;
export type GetMeApiArg = void;
export type ChangeMeApiResponse =
  /** status 200 Your account as it is now */ MeView;
export type ChangeMeApiArg = ProfileChange;
export type SetAvatarApiResponse =
  /** status 200 Your account with the new avatarUrl */ MeView;
export type SetAvatarApiArg = Blob;
export type DeleteAvatarApiResponse = unknown;
export type DeleteAvatarApiArg = void;
export type RequestDeletionApiResponse =
  /** status 202 It is deleted at dueAt, and can be kept until then */ DeletionView;
export type RequestDeletionApiArg = DeletionRequest;
export type CancelDeletionApiResponse = unknown;
export type CancelDeletionApiArg = void;
export type ChooseHandleApiResponse =
  /** status 200 Your account with its handle */ MeView;
export type ChooseHandleApiArg = HandleChoice;
export type ChangePasswordApiResponse =
  /** status 200 It is changed; these are the tokens of the one session that is left */ Tokens;
export type ChangePasswordApiArg = PasswordChange;
export type ListSessionsApiResponse =
  /** status 200 Those that are not over */ PageSessionView;
export type ListSessionsApiArg = {
  cursor?: string;
  limit?: number;
};
export type EndSessionApiResponse = unknown;
export type EndSessionApiArg = Uuid;
export type ListPersonalTokensApiResponse =
  /** status 200 All, those that are over too */ PagePersonalTokenView;
export type ListPersonalTokensApiArg = {
  cursor?: string;
  limit?: number;
};
export type CreatePersonalTokenApiResponse =
  /** status 201 It is made; this answer is the only one that shows it */ PersonalTokenView;
export type CreatePersonalTokenApiArg = CreatePersonalToken;
export type GetPersonalTokenApiResponse =
  /** status 200 Everything but the token itself */ PersonalTokenView;
export type GetPersonalTokenApiArg = Uuid;
export type DeletePersonalTokenApiResponse = unknown;
export type DeletePersonalTokenApiArg = Uuid;
export type OpenWorkspaceApiResponse =
  /** status 201 Where the browser goes on */ Opening;
export type OpenWorkspaceApiArg = CreateOpening;
export type StartOpenedWorkspaceApiResponse = unknown;
export type StartOpenedWorkspaceApiArg = StartOpened;
export type GetQuotaApiResponse =
  /** status 200 The quota in plain names */ QuotaView;
export type GetQuotaApiArg =
  /** Somebody's handle, for admins; absent: your own */ string | undefined;
export type ListSecretsApiResponse =
  /** status 200 A part of the list; values are never shown */ PageSecretView;
export type ListSecretsApiArg = {
  /** nextCursor of the part before; absent: the first part */
  cursor?: string;
  limit?: number;
};
export type PutSecretApiResponse = unknown;
export type PutSecretApiArg = {
  name: string;
  putSecret: PutSecret;
};
export type DeleteSecretApiResponse = unknown;
export type DeleteSecretApiArg = string;
export type ListSharedWorkspacesApiResponse =
  /** status 200 None, while sharing is switched off here */ PageSharedWorkspaceView;
export type ListSharedWorkspacesApiArg = {
  cursor?: string;
  limit?: number;
};
export type ReadUsageApiResponse =
  /** status 200 What was reserved */ PageUsageView;
export type ReadUsageApiArg = {
  /** What is added up; user is for admins */
  by?: UsageBy & any;
  cursor?: string;
  format?: UsageFormat;
  /** First day (UTC); absent: 29 days before the last */
  from?: LocalDate;
  limit?: number;
  /** Handle of somebody else, for admins */
  owner?: string;
  /** Last day (UTC), at most 366 days; absent: today */
  to?: LocalDate;
};
export type CreateWorkspacesApiResponse =
  | (
      | /** status 200 Of one: it was there with this spec. Of several: what became of each by itself */ Workspace
      | BatchOutcome
    )
  | /** status 201 It is made; the operator starts it */ Workspace;
export type CreateWorkspacesApiArg = {
  owner?: string;
  body: string;
};
export type ListWorkspacesApiResponse =
  /** status 200 A part of the list */ PageWorkspaceView;
export type ListWorkspacesApiArg = {
  /** nextCursor of the part before; absent: the first part */
  cursor?: string;
  limit?: number;
  /** For admins: somebody's handle, or * for everybody's */
  owner?: string;
  /** Only those in this phase */
  phase?: string;
  /** Part of the name */
  q?: string;
  /** name, createdAt or phase; a hyphen before it turns it round. Absent: name */
  sort?: string;
  /** Only those of the image template of this name */
  template?: string;
};
export type PatchWorkspaceApiResponse =
  /** status 200 The workspace as it is now; the header ETag is its new version */ Workspace;
export type PatchWorkspaceApiArg = {
  name: string;
  owner?: string;
  /** ETag of the version that you saw, or * */
  "If-Match"?: string;
  patchWorkspace: PatchWorkspace;
};
export type GetWorkspaceApiResponse =
  /** status 200 The workspace; the header ETag is its version */ Workspace;
export type GetWorkspaceApiArg = {
  name: string;
  owner?: string;
};
export type DeleteWorkspaceApiResponse = unknown;
export type DeleteWorkspaceApiArg = {
  name: string;
  owner?: string;
  /** ETag of the version that you saw; absent: whatever is there */
  "If-Match"?: string;
};
export type ReadFeaturesApiResponse =
  /** status 200 Each with the reason if it cannot be done */ Features;
export type ReadFeaturesApiArg = {
  name: string;
  owner?: string;
};
export type ListFilesApiResponse =
  /** status 200 Its entries, also hidden ones */ PageFileView;
export type ListFilesApiArg = {
  name: string;
  cursor?: string;
  limit?: number;
  owner?: string;
  path?: string;
};
export type DeleteFileApiResponse = unknown;
export type DeleteFileApiArg = {
  name: string;
  owner?: string;
  path: string;
  recursive?: boolean;
};
export type UploadFileApiResponse = unknown;
export type UploadFileApiArg = {
  name: string;
  owner?: string;
  path: string;
  body: Blob;
};
export type DownloadFileApiResponse =
  /** status 200 Its content, to be saved and never shown */ Blob;
export type DownloadFileApiArg = {
  name: string;
  owner?: string;
  path: string;
};
export type MakeFolderApiResponse = unknown;
export type MakeFolderApiArg = {
  name: string;
  owner?: string;
  path: string;
};
export type GetWorkspaceHistoryApiResponse =
  /** status 200 Its life; of several of that name the newest one's, unless a uid is given */ WorkspaceHistory;
export type GetWorkspaceHistoryApiArg = {
  name: string;
  owner?: string;
  /** Of which one, when several had that name */
  uid?: string;
};
export type ListKubernetesEventsApiResponse =
  /** status 200 Of the last hour or so; the cluster keeps them no longer */ PageEventView;
export type ListKubernetesEventsApiArg = {
  name: string;
  cursor?: string;
  limit?: number;
  owner?: string;
};
export type ReadLogApiResponse = /** status 200 The last lines */ string;
export type ReadLogApiArg = {
  name: string;
  container?: string;
  follow?: boolean;
  owner?: string;
  previous?: boolean;
  since?: string;
  tail?: number;
};
export type GetWorkspaceManifestApiResponse =
  /** status 200 The manifest */ object;
export type GetWorkspaceManifestApiArg = {
  name: string;
  owner?: string;
};
export type RestartWorkspaceApiResponse =
  /** status 200 The start is asked for */ Workspace;
export type RestartWorkspaceApiArg = {
  name: string;
  owner?: string;
};
export type SubmitRunApiResponse = /** status 201 It runs */ Run;
export type SubmitRunApiArg = {
  name: string;
  owner?: string;
  createRun: CreateRun;
};
export type ListRunsApiResponse =
  /** status 200 At most 20 and those that go on */ PageRunView;
export type ListRunsApiArg = {
  name: string;
  cursor?: string;
  limit?: number;
  owner?: string;
};
export type ReadRunApiResponse = /** status 200 State, times, exit code */ Run;
export type ReadRunApiArg = {
  id: string;
  name: string;
  owner?: string;
};
export type DeleteRunApiResponse = unknown;
export type DeleteRunApiArg = {
  id: string;
  name: string;
  owner?: string;
};
export type ReadRunOutputApiResponse =
  /** status 200 From the beginning; beyond 10 MB the middle is left out */ string;
export type ReadRunOutputApiArg = {
  id: string;
  name: string;
  follow?: boolean;
  owner?: string;
};
export type StopRunApiResponse = /** status 200 It was asked to end */ Run;
export type StopRunApiArg = {
  id: string;
  name: string;
  owner?: string;
};
export type ShareWorkspaceApiResponse =
  | /** status 200 They could before, and may until the new time */ Share
  | /** status 201 They may open it */ Share;
export type ShareWorkspaceApiArg = {
  name: string;
  createShare: CreateShare;
};
export type ListSharesApiResponse =
  /** status 200 Those that are not over */ PageShareView;
export type ListSharesApiArg = {
  name: string;
  cursor?: string;
  limit?: number;
  owner?: string;
};
export type EndShareApiResponse = unknown;
export type EndShareApiArg = {
  id: Uuid;
  name: string;
  owner?: string;
};
export type StartWorkspaceApiResponse =
  /** status 200 It runs, or will */ Workspace;
export type StartWorkspaceApiArg = {
  name: string;
  owner?: string;
};
export type StopWorkspaceApiResponse =
  /** status 200 The stop is asked for */ Workspace;
export type StopWorkspaceApiArg = {
  name: string;
  owner?: string;
};
export type ReadUseApiResponse =
  /** status 200 What it uses now, what is reserved, and the most it may use */ WorkspaceUse;
export type ReadUseApiArg = {
  name: string;
  over?: string;
  owner?: string;
};
export type CheckWorkspaceApiResponse =
  /** status 200 The verdict; nothing was made */ CheckVerdict;
export type CheckWorkspaceApiArg = {
  /** Somebody's handle, for admins; absent: your own */
  owner?: string;
  checkWorkspace: CheckWorkspace;
};
export type DeleteWorkspacesApiResponse =
  /** status 200 What became of each: 202 is being deleted, 204 was not there */ BatchOutcome;
export type DeleteWorkspacesApiArg = {
  owner?: string;
  workspaceNames: WorkspaceNames;
};
export type StartWorkspacesApiResponse =
  /** status 200 What became of each */ BatchOutcome;
export type StartWorkspacesApiArg = {
  owner?: string;
  workspaceNames: WorkspaceNames;
};
export type StopWorkspacesApiResponse =
  /** status 200 What became of each */ BatchOutcome;
export type StopWorkspacesApiArg = {
  owner?: string;
  workspaceNames: WorkspaceNames;
};
export type Uuid = string;
export type Role = "user" | "admin";
export type AccountState = "active" | "suspended" | "deleting";
export type Instant = string;
export type DeletionView = {
  dueAt?: Instant;
};
export type QuotaSetting = {
  workspaces?: number | null;
  running?: number | null;
  cpu?: string | null;
  memory?: string | null;
  storage?: string | null;
  gpus?:
    | {
        [key: string]: number;
      }
    | {
        [key: string]: number;
      };
};
export type AccountView = {
  id?: Uuid;
  handle?: string;
  nickname?: string;
  email?: string;
  role?: Role;
  state?: AccountState;
  avatarUrl?: string;
  createdAt?: Instant;
  suspendedAt?: Instant;
  deletion?: DeletionView;
  quota?: QuotaSetting;
};
export type PageAccountView = {
  items?: AccountView[];
  nextCursor?: string;
  total?: number;
};
export type FieldError = {
  pointer?: string;
  detail?: string;
};
export type Problem = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  errors?: FieldError[];
  requestId?: string;
};
export type AccountChange = {
  role?: Role;
  suspended?: boolean | null;
  quota?: {
    workspaces?: number | null;
    running?: number | null;
    cpu?: string | null;
    memory?: string | null;
    storage?: string | null;
    gpus?:
      | {
          [key: string]: number;
        }
      | {
          [key: string]: number;
        };
  } | null;
};
export type Outcome = "done" | "refused" | "failed";
export type AuditEntry = {
  id?: number;
  at?: Instant;
  requestId?: string;
  actor?: Uuid;
  actorHandle?: string;
  /** session, token, provider or none */
  via?: string;
  /** operationId */
  action?: string;
  object?: string;
  /** What the action alone does not say */
  detail?: string;
  owner?: Uuid;
  ownerHandle?: string;
  address?: string;
  status?: number;
  outcome?: Outcome;
  /** Last part of the problem's type */
  problem?: string;
};
export type PageAuditView = {
  items?: AuditEntry[];
  nextCursor?: string;
  total?: number;
};
export type Tokens = {
  accessToken?: string;
  tokenType?: string;
  expiresAt?: Instant;
  refreshToken?: string;
  deletionDueAt?: Instant;
};
export type RefreshTokenIn = "cookie" | "body";
export type LogIn = {
  login: string;
  password: string;
  refreshTokenIn?: RefreshTokenIn;
};
export type Sso = {
  name?: string;
  path?: string;
};
export type LogInOptions = {
  registration?: boolean;
  sso?: Sso;
};
export type Refresh = {
  refreshToken?: string;
};
export type Registration = {
  handle: string;
  password: string;
  email?: string;
  nickname?: string;
  refreshTokenIn?: RefreshTokenIn;
};
export type ResourceCapacity = {
  resource?: string;
  nodes?: number;
  allocatable?: string;
  inUse?: string;
  free?: string;
  largestFree?: string;
  largestAllocatable?: string;
};
export type Capacity = {
  seenUntil?: Instant;
  resources?: ResourceCapacity[];
};
export type RecordedTransition = {
  sequence?: number;
  firstSequence?: number;
  notObserved?: boolean;
  phase?: string;
  reason?: string;
  kind?: string;
  args?: {
    [key: string]: string;
  };
  message?: string;
  at?: Instant;
};
export type RecordedRun = {
  id?: Uuid;
  node?: string;
  image?: string;
  imageDigest?: string;
  startedAt?: Instant;
  lastSeenAt?: Instant;
  endedAt?: Instant;
  endEstimated?: boolean;
  endReason?: string;
};
export type WorkspaceHistory = {
  uid?: Uuid;
  name?: string;
  owner?: string;
  template?: string;
  createdAt?: Instant;
  deletedAt?: Instant;
  deletedAtEstimated?: boolean;
  lastSeenAt?: Instant;
  phase?: string;
  reason?: string;
  transitions?: RecordedTransition[];
  runs?: RecordedRun[];
};
export type PageWorkspaceHistoryView = {
  items?: WorkspaceHistory[];
  nextCursor?: string;
  total?: number;
};
export type PullPolicy = "Always" | "IfNotPresent" | "Never";
export type Image = {
  repository?: string;
  tag?: string;
  variants?: string[];
  pullPolicy?: PullPolicy;
  pullSecretName?: string;
};
export type Packages = {
  pip?: string[];
};
export type Quantity = string;
export type Minimum = {
  cpu?: Quantity;
  memory?: Quantity;
};
export type Burst = {
  cpu?: Quantity;
};
export type Defaults = {
  cpu?: Quantity;
  memory?: Quantity;
  gpus?: {
    [key: string]: number;
  };
  burst?: Burst;
};
export type Maximum = {
  cpu?: Quantity;
  memory?: Quantity;
  gpus?: {
    [key: string]: number;
  };
};
export type AppAuth = "token" | "none";
export type AppPrefix = "stripped" | "kept";
export type App = {
  name?: string;
  displayName?: string;
  port?: number;
  path?: string;
  command?: string[];
  args?: string[];
  auth?: AppAuth;
  readyPath?: string;
  prefix?: AppPrefix;
};
export type TemplateHome = {
  mountPath?: string;
};
export type TemplateVariable = {
  name?: string;
  value?: string;
};
export type TolerationOperator = "Exists" | "Equal";
export type TaintEffect = "NoSchedule" | "PreferNoSchedule" | "NoExecute";
export type Toleration = {
  key?: string;
  operator?: TolerationOperator;
  value?: string;
  effect?: TaintEffect;
  tolerationSeconds?: number;
};
export type IdlePolicy = {
  stopAfter?: string;
  maxKeep?: string;
};
export type Deprecation = {
  message?: string;
  replacedBy?: string;
};
export type ImageTemplateSpec = {
  displayName?: string;
  description?: string;
  framework?: string;
  tags?: string[];
  image?: Image;
  packages?: Packages;
  minimum?: Minimum;
  default?: Defaults;
  maximum?: Maximum;
  apps?: App[];
  home?: TemplateHome;
  env?: TemplateVariable[];
  nodeSelector?: {
    [key: string]: string;
  };
  tolerations?: Toleration[];
  runtimeClassName?: string;
  startDeadline?: string;
  idle?: IdlePolicy;
  deprecated?: Deprecation;
};
export type ConditionStatus = "True" | "False" | "Unknown";
export type ConditionView = {
  type?: string;
  status?: ConditionStatus;
  reason?: string;
  kind?: string;
  args?: {
    [key: string]: string;
  };
  message?: string;
  observedGeneration?: number;
  lastTransitionTime?: Instant;
};
export type ImageTemplateStatusView = {
  observedGeneration?: number;
  image?: string;
  digest?: string;
  variant?: string;
  sizeBytes?: number;
  refreshedAt?: Instant;
  conditions?: ConditionView[];
};
export type CheckOutcome = "fits" | "unknown" | "waits" | "never";
export type ImageTemplate = {
  name?: string;
  namespace?: string;
  own?: boolean;
  uid?: string;
  createdAt?: Instant;
  generation?: number;
  deleting?: boolean;
  spec?: ImageTemplateSpec;
  status?: ImageTemplateStatusView;
  starts?: CheckOutcome;
  startsNow?: boolean;
};
export type PageImageTemplateView = {
  items?: ImageTemplate[];
  nextCursor?: string;
  total?: number;
};
export type CreateImageTemplate = {
  name: string;
  namespace?: string;
  spec: ImageTemplateSpec;
};
export type PatchImageTemplate = {
  spec?: ImageTemplateSpec;
};
export type MeView = {
  id?: Uuid;
  handle?: string;
  nickname?: string;
  email?: string;
  role?: Role;
  avatarUrl?: string;
  createdAt?: Instant;
  hasPassword?: boolean;
  deletion?: DeletionView;
};
export type ProfileChange = {
  nickname?: string | null;
  email?: string | null;
};
export type DeletionRequest = {
  currentPassword?: string;
  confirm: string;
};
export type HandleChoice = {
  handle: string;
};
export type PasswordChange = {
  currentPassword: string;
  newPassword: string;
  refreshTokenIn?: RefreshTokenIn;
};
export type SessionView = {
  id?: Uuid;
  begunAt?: Instant;
  lastUsedAt?: Instant;
  expiresAt?: Instant;
  address?: string;
  agent?: string;
  current?: boolean;
};
export type PageSessionView = {
  items?: SessionView[];
  nextCursor?: string;
  total?: number;
};
export type TokenScope = "read" | "write";
export type LocalDate = string;
export type PersonalTokenView = {
  id?: Uuid;
  name?: string;
  scope?: TokenScope;
  createdAt?: Instant;
  expiresAt?: Instant;
  lastUsedOn?: LocalDate;
  token?: string;
};
export type PagePersonalTokenView = {
  items?: PersonalTokenView[];
  nextCursor?: string;
  total?: number;
};
export type CreatePersonalToken = {
  name: string;
  scope: TokenScope;
  expiresAt: Instant;
};
export type Opening = {
  url?: string;
  workspace?: string;
  owner?: string;
  shared?: boolean;
};
export type CreateOpening = {
  host: string;
  state: string;
};
export type StartOpened = {
  session: string;
};
export type Quota = {
  workspaces?: number;
  running?: number;
  cpu?: Quantity;
  memory?: Quantity;
  storage?: Quantity;
  gpus?: {
    [key: string]: number;
  };
};
export type RetainedHome = {
  name?: string;
  size?: Quantity;
};
export type QuotaView = {
  owner?: string;
  namespace?: string;
  hard?: Quota;
  used?: Quota;
  left?: Quota;
  retainedHomes?: RetainedHome[];
  conditions?: ConditionView[];
};
export type SecretName = {
  name?: string;
  keys?: string[];
  writtenAt?: Instant;
};
export type PageSecretView = {
  items?: SecretName[];
  nextCursor?: string;
  total?: number;
};
export type PutSecret = {
  data: {
    [key: string]: string;
  };
};
export type Phase =
  | "Pending"
  | "Queued"
  | "Preparing"
  | "Pulling"
  | "Starting"
  | "Running"
  | "Blocked"
  | "Failed"
  | "Stopping"
  | "Stopped"
  | "Deleting";
export type SharedWorkspace = {
  id?: Uuid;
  workspace?: string;
  owner?: string;
  until?: Instant;
  url?: string;
  phase?: Phase;
};
export type PageSharedWorkspaceView = {
  items?: SharedWorkspace[];
  nextCursor?: string;
  total?: number;
};
export type Usage = {
  day?: LocalDate;
  user?: string;
  workspace?: string;
  workspaceUid?: Uuid;
  runHours?: number;
  cpuHours?: number;
  memoryGibHours?: number;
  gpuHours?: number;
  runHoursEstimated?: number;
  cpuHoursEstimated?: number;
  memoryGibHoursEstimated?: number;
  gpuHoursEstimated?: number;
};
export type PageUsageView = {
  items?: Usage[];
  nextCursor?: string;
  total?: number;
};
export type UsageBy = "day" | "workspace" | "user";
export type UsageFormat = "json" | "csv";
export type ImageTemplateRef = {
  name?: string;
  namespace?: string;
};
export type Limits = {
  cpu?: Quantity;
  memory?: Quantity;
};
export type Resources = {
  cpu?: Quantity;
  memory?: Quantity;
  gpus?: {
    [key: string]: number;
  };
  limits?: Limits;
};
export type Home = {
  size?: Quantity;
  storageClassName?: string;
  retain?: boolean;
  existing?: string;
};
export type ExtraVolume = {
  claimName?: string;
  mountPath?: string;
  readOnly?: boolean;
};
export type SecretKey = {
  name?: string;
  key?: string;
};
export type EnvVariable = {
  name?: string;
  value?: string;
  secretKeyRef?: SecretKey;
};
export type DesiredState = "Running" | "Stopped";
export type StartMode = "Normal" | "Rescue";
export type Idle = {
  stopAfter?: string;
  keepUntil?: Instant;
};
export type WorkspaceSpec = {
  imageTemplateRef?: ImageTemplateRef;
  packages?: Packages;
  resources?: Resources;
  home?: Home;
  volumes?: ExtraVolume[];
  env?: EnvVariable[];
  desiredState?: DesiredState;
  startRequest?: string;
  startMode?: StartMode;
  idle?: Idle;
};
export type QueuePlace = {
  position?: number;
  since?: Instant;
};
export type PackageConflict = {
  package?: string;
  wants?: string;
  has?: string;
};
export type Environment = {
  hash?: string;
  installed?: string[];
  truncated?: boolean;
  conflict?: PackageConflict;
};
export type WorkspaceStatusView = {
  observedGeneration?: number;
  sequence?: number;
  phase?: Phase;
  conditions?: ConditionView[];
  startRequest?: string;
  nodeName?: string;
  image?: string;
  url?: string;
  startedAt?: Instant;
  stoppedAt?: Instant;
  stopReason?: string;
  stopReasonKind?: string;
  willStopAt?: Instant;
  queue?: QueuePlace;
  environment?: Environment;
};
export type Workspace = {
  name?: string;
  owner?: string;
  namespace?: string;
  uid?: string;
  createdAt?: Instant;
  generation?: number;
  deleting?: boolean;
  spec?: WorkspaceSpec;
  status?: WorkspaceStatusView;
  lastUsedAt?: Instant;
  usedBy?: string;
  newerImage?: string;
  url?: string;
};
export type ItemOutcome = {
  name?: string;
  status?: number;
  workspace?: Workspace;
  problem?: Problem;
};
export type BatchOutcome = {
  items?: ItemOutcome[];
};
export type PageWorkspaceView = {
  items?: Workspace[];
  nextCursor?: string;
  total?: number;
};
export type PatchWorkspace = {
  spec?: WorkspaceSpec;
};
export type Feature = {
  available?: boolean;
  reason?: string;
};
export type Features = {
  logs?: Feature;
  terminal?: Feature;
  files?: Feature;
  runs?: Feature;
};
export type FileType = "file" | "folder" | "link" | "other";
export type File = {
  name?: string;
  type?: FileType;
  size?: number;
  modified?: Instant;
  mode?: string;
};
export type PageFileView = {
  items?: File[];
  nextCursor?: string;
  total?: number;
};
export type About = "workspace" | "app" | "disk";
export type KubernetesEvent = {
  time?: Instant;
  type?: string;
  reason?: string;
  count?: number;
  about?: About;
  message?: string;
  raw?: string;
};
export type PageEventView = {
  items?: KubernetesEvent[];
  nextCursor?: string;
  total?: number;
};
export type RunState = "running" | "succeeded" | "failed" | "stopped" | "lost";
export type Run = {
  id?: string;
  name?: string;
  state?: RunState;
  interpreter?: string;
  file?: string;
  arguments?: string[];
  submittedAt?: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  exitCode?: number;
  outputSize?: number;
  outputCut?: boolean;
};
export type CreateRun = {
  name?: string;
  code?: string;
  file?: string;
  interpreter?: string;
  arguments?: string[];
  environment?: {
    [key: string]: string;
  };
};
export type PageRunView = {
  items?: Run[];
  nextCursor?: string;
  total?: number;
};
export type Share = {
  id?: Uuid;
  guest?: string;
  grantedAt?: Instant;
  until?: Instant;
};
export type CreateShare = {
  guest: string;
  until: Instant;
};
export type PageShareView = {
  items?: Share[];
  nextCursor?: string;
  total?: number;
};
export type UseAmount = {
  used?: number;
  reserved?: number;
  limit?: number;
};
export type GpuUse = {
  name?: string;
  reserved?: number;
  used?: number;
};
export type DiskUse = {
  used?: number;
  size?: number;
  measuredAt?: Instant;
};
export type UsePoint = {
  time?: Instant;
  cpu?: number;
  memory?: number;
};
export type WorkspaceUse = {
  measuredAt?: Instant;
  note?: string;
  cpu?: UseAmount;
  memory?: UseAmount;
  gpus?: GpuUse[];
  disk?: DiskUse;
  points?: UsePoint[];
};
export type CheckReason = {
  outcome?: CheckOutcome;
  pointer?: string;
  reason?: string;
  args?: {
    [key: string]: string;
  };
  sentence?: string;
  resource?: string;
  asked?: string;
  left?: string;
};
export type CheckVerdict = {
  outcome?: CheckOutcome;
  reasons?: CheckReason[];
  nodesWithRoom?: number;
  nodes?: number;
  nodesSeenUntil?: Instant;
};
export type CheckWorkspace = {
  name?: string;
  spec: WorkspaceSpec;
};
export type WorkspaceNames = {
  names: string[];
};
