package io.mlride.gateway.opening;

import java.util.Optional;
import java.util.UUID;

/**
 * How a browser comes with a code.
 *
 * @param state of the secret in its cookie; empty: it has none
 * @param there uid of the workspace at that host; empty: there is none
 */
public record Asked(String code, String host, Optional<String> state, Optional<UUID> there) {}
