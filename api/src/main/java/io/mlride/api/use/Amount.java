package io.mlride.api.use;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of something: CPU in cores, memory in bytes.
 *
 * @param used now; absent: not measured
 * @param reserved kept free for it
 * @param limit the most it may use; absent: as much as the node has
 */
@Schema(name = "UseAmount")
public record Amount(BigDecimal used, BigDecimal reserved, BigDecimal limit) {}
