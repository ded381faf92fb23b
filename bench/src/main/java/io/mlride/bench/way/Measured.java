package io.mlride.bench.way;

import io.mlride.bench.Spread;

/**
 * What one way took, once.
 *
 * @param alone small requests on one connection
 * @param crowd the same on many connections
 * @param processor microseconds of processor time between, for each request of the crowd
 * @param download MiB a second
 * @param echoes WebSocket messages, microseconds
 * @param resident MiB between, with all WebSockets open or just closed
 */
record Measured(
    Wrk.Result alone,
    Wrk.Result crowd,
    double processor,
    double download,
    Spread echoes,
    double resident) {}
