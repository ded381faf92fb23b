package io.mlride.api.usage;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was reserved. The amounts are certain; the true one lies between each and its sum with the
 * estimated one, which stems from times when nobody watched.
 */
@Schema(
    name = "Usage",
    description =
        "What was reserved. The true amount lies between each and its sum with the estimated one,"
            + " which stems from times when nobody watched.")
@JsonPropertyOrder({
  "day",
  "user",
  "workspace",
  "workspaceUid",
  "runHours",
  "cpuHours",
  "memoryGibHours",
  "gpuHours",
  "runHoursEstimated",
  "cpuHoursEstimated",
  "memoryGibHoursEstimated",
  "gpuHoursEstimated"
})
public record UsageView(
    LocalDate day,
    String user,
    String workspace,
    UUID workspaceUid,
    BigDecimal runHours,
    BigDecimal cpuHours,
    BigDecimal memoryGibHours,
    BigDecimal gpuHours,
    BigDecimal runHoursEstimated,
    BigDecimal cpuHoursEstimated,
    BigDecimal memoryGibHoursEstimated,
    BigDecimal gpuHoursEstimated) {}
