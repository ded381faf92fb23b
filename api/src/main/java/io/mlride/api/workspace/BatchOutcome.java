package io.mlride.api.workspace;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of several, each by itself: some may be done while others are refused.
 *
 * @param items in the order of the request
 */
@Schema(name = "BatchOutcome")
public record BatchOutcome(List<ItemOutcome> items) {}
