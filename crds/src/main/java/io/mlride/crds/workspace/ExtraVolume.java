package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.NameRules;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** A claim of the same namespace, mounted beside the home volume. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExtraVolume(
    @JsonPropertyDescription("Name of a PersistentVolumeClaim in the workspace's namespace.")
        @Required
        @Size(min = 1, max = 253)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String claimName,
    @JsonPropertyDescription(
            "Where the volume appears: a folder below /data, /media, /mnt or /srv. One "
                + "volume each.")
        @Required
        @Size(min = 2, max = 256)
        @ValidationRule(value = TextRules.VOLUME_PATH, message = TextRules.VOLUME_PATH_FORM)
        String mountPath,
    @JsonPropertyDescription("Whether the workspace may only read it.")
        @Default("false")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean readOnly) {}
