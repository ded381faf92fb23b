package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.plan.Action;
import io.mlride.operator.workspace.plan.Planner;
import org.junit.jupiter.api.Test;

/** CPU and memory changed while the workspace runs. */
class ResizeTest {

  @Test
  void isDoneInPlace() {
    var before = Given.workspace("  resources: {cpu: 100m, limits: {cpu: \"2\"}}");
    var changed = Given.workspace("  resources: {cpu: 200m, limits: {cpu: \"2\"}}");
    var running = Given.with(changed, GivenPod.ready(before));

    assertThat(Planner.plan(running, Given.SETTINGS, Given.NOW).actions())
        .singleElement()
        .isInstanceOf(Action.ResizePod.class);
    assertThat(Said.status(running).conditions())
        .noneMatch(condition -> condition.type().equals("RestartRequired"));
  }

  /** The API server refuses to change the class of service of a Pod. */
  @Test
  void needsARestartWhereAllThatMayBeUsedIsReservedFromNowOn() {
    var before = Given.workspace("  resources: {cpu: \"1\", limits: {cpu: \"2\"}}");
    var changed = Given.workspace("  resources: {cpu: \"2\", limits: {cpu: \"2\"}}");
    var running = Given.with(changed, GivenPod.ready(before));

    assertThat(Planner.plan(running, Given.SETTINGS, Given.NOW).actions()).isEmpty();
    assertThat(Said.status(running).conditions())
        .filteredOn(condition -> condition.type().equals("RestartRequired"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).startsWith("You changed resources."));
  }
}
