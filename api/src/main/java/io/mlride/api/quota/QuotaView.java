package io.mlride.api.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.condition.ConditionView;
import io.mlride.crds.userspace.Quota;
import io.mlride.crds.userspace.RetainedHome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody may have.
 *
 * @param owner whose it is
 * @param namespace of their workspaces; absent: it is not there yet
 * @param hard the most; fields are absent while the space is being set up
 * @param used what is in use of it
 * @param left what may still be asked for, never below zero
 * @param retainedHomes home disks that outlived their workspaces; they count as storage
 * @param conditions Ready: the quota counts; OverQuota, only while true: more is in use than
 *     allowed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuotaView")
public record QuotaView(
    String owner,
    String namespace,
    Quota hard,
    Quota used,
    Quota left,
    List<RetainedHome> retainedHomes,
    List<ConditionView> conditions) {}
