package io.mlride.gateway;

import io.smallrye.config.ConfigMapping;

/** Where an installation has its parts. */
@ConfigMapping(prefix = "mlride")
public interface Places {
  /** The workspaces. */
  Apps apps();

  /** The portal. */
  Portal portal();

  /** The API, inside the cluster. */
  Api api();

  /** The workspaces. */
  interface Apps {
    /** Such as {@code https://*.apps.example.org}. */
    String url();
  }

  /** The portal. */
  interface Portal {
    /** Its origin. */
    String url();
  }

  /** The API. */
  interface Api {
    /** Its address inside the cluster. */
    String url();
  }
}
