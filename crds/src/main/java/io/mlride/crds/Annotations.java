package io.mlride.crds;

/** Annotations by which somebody asks the operator for something. */
public final class Annotations {

  /**
   * On an ImageTemplate: look its image up again at once. The value is the time of asking (RFC
   * 3339); each new one is one request.
   */
  public static final String REFRESH_REQUESTED_AT = "mlride.io/refresh-requested-at";

  private Annotations() {}
}
