package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Where the home volume appears. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateHome(String mountPath) {
  public static final String DEFAULT_MOUNT_PATH = "/home/user";
  public static final TemplateHome DEFAULT = new TemplateHome(null);

  public TemplateHome {
    mountPath = mountPath == null ? DEFAULT_MOUNT_PATH : mountPath;
  }
}
