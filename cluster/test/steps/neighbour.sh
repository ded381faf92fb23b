# shellcheck shell=bash
# A second instance beside the first, with the same addresses inside; neither notices.

neighbour_step() {
  check "a second instance starts beside the first" \
    "$CLUSTER" up --without dns,volumes,metrics,registry --instance "$TWO"
  equal "each has its own node" "mlride-$ONE mlride-$TWO" "$(node_of "$ONE") $(node_of "$TWO")"
  refute "one cannot reach the other" "$CLUSTER" exec --instance "$TWO" -- timeout 5 bash -c "</dev/tcp/${ADDRESS_ONE/:/\/}"
  refute "what both want to publish at the same port gets two" test \
    "$PUBLISHED" = "$("$CLUSTER" publish two 30100 "$PUBLISHED" --instance "$TWO")"
  check "and the first is where it was" "$PROBE" dial "127.0.0.1:$PUBLISHED"
  check "the first's Pods are still served" in_pod one dial "$OUTSIDE"

  check "its end" "$CLUSTER" down --purge --instance "$TWO"
  check "the first's Pods do not notice" in_pod one dial "$OUTSIDE"
  check "nor do its parts" "$CLUSTER" status --instance "$ONE"
}

node_of() { kubectl --kubeconfig "$("$CLUSTER" kubeconfig --instance "$1")" get nodes -o 'jsonpath={.items[*].metadata.name}'; }
