package io.mlride.api.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that somebody did or tried.
 *
 * @param requestId as the answer's header {@code X-Request-Id} had it
 * @param actor account; absent: nobody was logged in
 * @param actorHandle absent: the account is deleted, or has none
 * @param owner account that the object belongs to
 * @param ownerHandle absent: the account is deleted, or has none
 * @param address absent: it is somebody else's, who did this to what is yours
 * @param status HTTP status code of the answer
 */
@Schema(name = "AuditEntry", description = "Something that somebody did or tried")
public record AuditView(
    long id,
    Instant at,
    String requestId,
    UUID actor,
    String actorHandle,
    @Schema(examples = "session", description = "session, token, provider or none") String via,
    @Schema(examples = "stopWorkspace", description = "operationId") String action,
    @Schema(examples = "workspace/thesis") String object,
    @Schema(examples = "role=admin, quota", description = "What the action alone does not say")
        String detail,
    UUID owner,
    String ownerHandle,
    String address,
    int status,
    Outcome outcome,
    @Schema(examples = "over-quota", description = "Last part of the problem's type")
        String problem) {}
