package io.mlride.api.run;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run.
 *
 * @param file path below the home; absent: the code was sent with it
 * @param startedAt absent: it has not begun yet
 * @param endedAt absent: it runs, or is lost
 * @param exitCode absent: it has none yet; 128 and more: a signal ended it
 * @param outputSize bytes of output that are kept
 * @param outputCut whether output beyond 10 MB was left out: the first 9 MB and the last are kept
 */
@Schema(name = "Run")
public record RunView(
    String id,
    String name,
    RunState state,
    String interpreter,
    String file,
    List<String> arguments,
    Instant submittedAt,
    Instant startedAt,
    Instant endedAt,
    Integer exitCode,
    long outputSize,
    boolean outputCut) {}
