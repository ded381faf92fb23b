package io.mlride.api.look;

import io.mlride.api.run.RunsState;
import io.mlride.api.use.UsePoint;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was found of a Pod.
 *
 * @param cpu empty: the cluster has no measurement
 * @param gpu percent of the busiest of its GPUs; empty: it has none, nobody measures them, or what
 *     measures them does not know it
 * @param runs whether runs go on
 */
record PodFacts(Optional<UsePoint> cpu, Optional<BigDecimal> gpu, RunsState runs) {}
