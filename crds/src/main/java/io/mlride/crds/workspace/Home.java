package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.NameRules;
import io.mlride.crds.schema.QuantityRules;
import io.mlride.crds.schema.ResourceRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** The home volume of a workspace. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(value = ResourceRules.SAME_CLASS, message = ResourceRules.SAME_CLASS_FORM)
@ValidationRule(value = ResourceRules.SAME_CLAIM, message = ResourceRules.SAME_CLAIM_FORM)
public record Home(
    @JsonPropertyDescription(
            "Size of the home disk; counts against the storage quota. It can grow, not "
                + "shrink. With existing: the disk is grown to this size if it is smaller.")
        @Default(Home.DEFAULT_SIZE)
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.STORAGE_FORM)
        @ValidationRule(value = QuantityRules.STORAGE_RANGE, message = QuantityRules.STORAGE_BOUNDS)
        @ValidationRule(value = ResourceRules.GROWS, message = ResourceRules.GROWS_FORM)
        Quantity size,
    @JsonPropertyDescription(
            "StorageClass of the home disk. Absent: the cluster's default. Cannot be "
                + "changed later.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String storageClassName,
    @JsonPropertyDescription(
            "Whether the home disk stays when the workspace is deleted. It then goes on "
                + "counting against the storage quota, is listed in the UserSpace's "
                + "status.retainedHomes and can be taken by a new workspace.")
        @Default("false")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean retain,
    @JsonPropertyDescription(
            "A retained home disk to use, by its name in the UserSpace's "
                + "status.retainedHomes. Absent: a new one. Cannot be changed later.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = NameRules.HOME_CLAIM, message = NameRules.HOME_CLAIM_FORM)
        String existing) {
  /** Size of a home volume whose workspace does not say one. */
  public static final String DEFAULT_SIZE = "5Gi";

  public static final Home DEFAULT = new Home(null, null, false, null);

  public Home {
    size = size == null ? Quantity.parse(DEFAULT_SIZE) : size;
  }
}
