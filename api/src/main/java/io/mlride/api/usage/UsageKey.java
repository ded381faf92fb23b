package io.mlride.api.usage;

import java.time.LocalDate;
import java.util.UUID;

/** What rows are added up under; null: it makes no difference. */
record UsageKey(LocalDate day, String user, String workspace, UUID uid) {}
