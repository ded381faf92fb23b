# shellcheck shell=bash disable=SC2016 # what looks like shell variables are those of jq
section "rights, as rendered"

as_json "$WORK/everything.yaml" >"$WORK/everything.json"
rights() { jq -c "$1" "$WORK/everything.json"; }

equal "roles were found" true "$(rights '[.[] | select(.kind == "ClusterRole" or .kind == "Role")] | length > 5')"
equal "no wildcard in a role" "[]" "$(rights '[.[] | select(.rules) | .metadata.name as $n | .rules[]
  | select([.apiGroups[]?, .resources[]?, .verbs[]?, .nonResourceURLs[]?] | any(contains("*"))) | $n]')"
equal "no role may write roles, impersonate, or escalate" "[]" "$(rights '[.[] | select(.rules) | .metadata.name as $n
  | .rules[] | select((.verbs | any(. == "escalate" or . == "impersonate"))
      or ((.resources | any(. == "roles" or . == "clusterroles" or . == "clusterrolebindings")) and .verbs != ["bind"])) | $n]')"
equal "\"bind\" names the roles it is for" "[]" "$(rights '[.[] | select(.rules) | .metadata.name as $n
  | .rules[] | select((.verbs | any(. == "bind")) and ((.resourceNames // []) == [])) | $n]')"
equal "no right on Secrets across the cluster" "[]" "$(rights '
  [.[] | select(.kind == "ClusterRoleBinding") | .roleRef.name] as $bound
  | [.[] | select(.kind == "ClusterRole" and (.metadata.name | IN($bound[])))
      | .metadata.name as $n | .rules[] | select(.resources | any(. == "secrets")) | $n]')"
equal "Secrets are read in the catalogue alone" '["mlride-operator-catalogue"]' "$(rights '[.[] | select(.rules)
  | .metadata.name as $n | .rules[] | select((.resources | any(. == "secrets"))
      and (.verbs | any(. == "get" or . == "list" or . == "watch"))) | $n]')"
equal "only accounts are given rights, no groups and no users" '["ServiceAccount"]' \
  "$(rights '[.[] | select(.subjects) | .subjects[].kind] | unique')"
equal "nobody is given a role that is not of this chart" "[]" "$(rights '
  [.[] | select(.rules) | .metadata.name] as $own
  | [.[] | select(.roleRef) | .roleRef.name | select(IN($own[]) | not)]')"
equal "no role lies unused" '["mlride-api-user","mlride-catalogue-reader","mlride-pull-secrets","mlride-user"]' "$(rights '
  [.[] | select(.roleRef) | .roleRef.name] as $bound
  | [.[] | select(.rules) | .metadata.name | select(IN($bound[]) | not)] | sort')"
equal "users never write Pods" "[]" "$(rights '[.[] | select(.metadata.name == "mlride-user") | .rules[]
  | select((.resources | any(. == "pods" or . == "pods/ephemeralcontainers"))
      and (.verbs | any(. != "get" and . != "list" and . != "watch")))]')"

section "Pods, as rendered"
equal "every Pod fits the restricted profile and has a root that cannot be written" "[]" "$(rights '
  [.[] | select(.spec.template.spec) | .metadata.name as $n | .spec.template.spec
    | select((.securityContext.runAsNonRoot and .securityContext.seccompProfile.type == "RuntimeDefault"
        and (.containers | all(.securityContext | .allowPrivilegeEscalation == false and .readOnlyRootFilesystem
          and .capabilities.drop == ["ALL"]))) | not) | $n]')"
equal "no Pod gets variables made of Services, which would be read as settings" "[]" "$(rights '
  [.[] | select(.spec.template.spec) | select(.spec.template.spec.enableServiceLinks != false) | .metadata.name]')"
equal "every container says what it needs and at most takes" "[]" "$(rights '
  [.[] | select(.spec.template.spec) | .metadata.name as $n | .spec.template.spec.containers[] | .resources
    | select(.requests.cpu and .requests.memory and .limits.memory | not) | $n]')"
equal "no password stands in an object that is no Secret" "[]" "$(rights '[.[] | select(.kind != "Secret") | .metadata.name as $n
  | .. | objects | select((.name? // "" | tostring | test("PASSWORD$")) and has("value")) | $n]')"

section "the operator's policy"
equal "it knows every kind that the operator's cluster-wide role may write in namespaces" "[]" "$(rights '
  [.[] | select(.kind == "ValidatingAdmissionPolicy" and .metadata.name == "mlride-operator")
    | .spec.matchConstraints.resourceRules[].resources[]] as $known
  | [.[] | select(.kind == "ClusterRole" and (.metadata.name == "mlride-operator" or .metadata.name == "mlride-pull-secrets"))
      | .rules[] | select(.verbs | any(. == "create" or . == "patch" or . == "update" or . == "delete"))
      | .resources[] | select(IN($known[]) or endswith("/status") or endswith("/finalizers") or . == "events" | not)]')"
