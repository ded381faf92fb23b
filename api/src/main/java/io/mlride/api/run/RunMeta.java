package io.mlride.api.run;

import java.time.Instant;
import java.util.List;

/** What is written beside a run when it is submitted. */
record RunMeta(
    String name, String interpreter, String file, List<String> arguments, Instant submittedAt) {}
