package io.mlride.api.quota;

import java.time.Instant;

/** A workspace of the same owner that waits for room in the quota. */
record Waiting(String name, Instant since, Demand demand) {}
