package io.mlride.api.use;

import java.math.BigDecimal;

/**
 * GPUs of a kind.
 *
 * @param name as nodes advertise them
 * @param reserved how many it has for itself
 * @param used share in use; absent: not measured, for the cluster's metrics know no GPUs
 */
public record GpuUse(String name, int reserved, BigDecimal used) {}
