package io.mlride.api.imagetemplate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.quota.CheckOutcome;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An image that workspaces start from.
 *
 * @param name unique in its namespace
 * @param namespace mlride-catalogue, or its owner's
 * @param own true: yours; false: the catalogue's
 * @param uid tells it from an earlier one of the same name
 * @param createdAt when it was made
 * @param generation grows with each change of the spec
 * @param deleting whether it is on its way out
 * @param spec what is wanted
 * @param status what the registry said
 * @param starts what would become of a workspace that asks for nothing more than this template
 * @param startsNow whether that would start now; absent: what the nodes have is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImageTemplate")
public record ImageTemplateView(
    String name,
    String namespace,
    boolean own,
    String uid,
    Instant createdAt,
    long generation,
    boolean deleting,
    ImageTemplateSpec spec,
    ImageTemplateStatusView status,
    CheckOutcome starts,
    Boolean startsNow) {}
