package io.mlride.api.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large files may be. */
@ConfigMapping(prefix = "mlride.files")
public interface FileSettings {

  /** The largest that is taken. */
  @WithDefault("1G")
  MemorySize largestUpload();

  /** The largest that is given. */
  @WithDefault("5G")
  MemorySize largestDownload();
}
