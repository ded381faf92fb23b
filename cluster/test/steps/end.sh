# shellcheck shell=bash
# However an instance ends, nothing of it stays; and it can start from what it kept.

end_step() {
  local processes
  kill -KILL "$(cut -d' ' -f1 "$STATE_ROOT/$ONE/run/holder")"
  check "after kill -9 of its holder, up starts it from what it kept" "$CLUSTER" up --instance "$ONE"
  check "the Pod runs again" eventually 90 in_pod one read /data/file

  processes=$(descendants "$(cut -d' ' -f1 "$STATE_ROOT/$ONE/run/holder")")
  check "it has processes to end" test "$(wc -l <<<"$processes")" -gt 15
  check "down" "$CLUSTER" down --instance "$ONE"
  equal "no process stays" "" "$(survivors <<<"$processes")"
  refute "nothing answers any more where it was published" "$PROBE" dial "127.0.0.1:$PUBLISHED"
  equal "no interface, route, rule, mount or cgroup stays" "$BEFORE" "$(traces "$ONE" "$TWO")"

  check "up once more" "$CLUSTER" up --without dns,volumes,metrics --instance "$ONE"
  kill -KILL "$(cut -d' ' -f1 "$STATE_ROOT/$ONE/run/holder")"
  check "down after kill -9 of the holder" "$CLUSTER" down --purge --instance "$ONE"
  equal "nothing stays then either" "$BEFORE" "$(traces "$ONE" "$TWO")"
  refute "its state is gone" test -e "$STATE_ROOT/$ONE"
  if [ -n "$OTHERS_BEFORE$(other_instances)" ]; then
    printf '      the machine'"'"'s settings were not compared: another instance is up\n'
  else
    equal "the machine's settings are as before" "$SETTINGS_BEFORE" "$(machine_settings)"
  fi
}
