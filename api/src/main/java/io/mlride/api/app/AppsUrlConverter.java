package io.mlride.api.app;

import io.mlride.rules.AppsUrl;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the setting when the API starts, so that a wrong one is said then. */
public class AppsUrlConverter implements Converter<AppsUrl> {

  private static final long serialVersionUID = 1;

  @Override
  public AppsUrl convert(String setting) {
    return AppsUrl.parse(setting);
  }
}
