package io.mlride.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The languages of the gateway's pages. */
public enum Language {
  /** English. */
  EN(Locale.ROOT, "en"),
  /** Chinese, in simplified characters. */
  ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN");

  private static final int LONGEST = 200;

  private final ResourceBundle words;
  private final String tag;

  Language(Locale locale, String tag) {
    this.words =
        ResourceBundle.getBundle(
            "io.mlride.gateway.page.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.tag = tag;
  }

  /**
   * What the browser prefers.
   *
   * @param accepted the header Accept-Language; null: not said
   */
  public static Language of(String accepted) {
    if (accepted == null || accepted.length() > LONGEST) {
      return EN;
    }
    try {
      var ranges = Locale.LanguageRange.parse(accepted);
      var best = Locale.lookup(ranges, List.of(Locale.ENGLISH, Locale.CHINESE));
      return Locale.CHINESE.equals(best) ? ZH : EN;
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }

  /** A sentence. */
  public String say(String key) {
    return words.getString(key);
  }

  /** As pages name it. */
  public String getTag() {
    return tag;
  }
}
