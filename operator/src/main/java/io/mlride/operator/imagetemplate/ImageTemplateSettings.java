package io.mlride.operator.imagetemplate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How image templates are looked after. */
@ConfigMapping(prefix = "mlride.image-templates")
public interface ImageTemplateSettings {

  /** How often an image that was found is looked up again. */
  @WithDefault("1h")
  Duration refreshEvery();

  /** How long to wait after the first look-up that did not find the image; doubles with each. */
  @WithDefault("10s")
  Duration retryAfter();

  /** How long to wait at most between two look-ups that do not find the image. */
  @WithDefault("5m")
  Duration retryAtMost();

  /** What the nodes run, as os/architecture: decides which size of an image is shown. */
  @WithDefault("linux/amd64")
  String platform();
}
