package io.mlride.api.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Says to browsers under which name a download is to be saved (RFC 6266). */
final class Attachment {

  private Attachment() {}

  static String named(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    var exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, exact.replace("*", "%2A"));
  }
}
