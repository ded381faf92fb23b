package io.mlride.api.use;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was used at a time.
 *
 * @param cpu cores
 * @param memory bytes
 */
public record UsePoint(Instant time, BigDecimal cpu, BigDecimal memory) {}
