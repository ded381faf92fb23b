package io.mlride.api.look;

/**
 * The last three samples of one workspace, each over the threshold or not. One alone is chance,
 * such as an editor that reads its folder anew; two of three are use.
 *
 * @param text ones and zeros, the newest last; as the database keeps them
 */
record Samples(String text) {

  static final Samples NONE = new Samples("");

  private static final int KEPT = 3;
  private static final int USE = 2;

  Samples and(boolean over) {
    var all = text + (over ? '1' : '0');
    return new Samples(all.substring(Math.max(0, all.length() - KEPT)));
  }

  boolean showUse() {
    return text.chars().filter(sample -> sample == '1').count() >= USE;
  }
}
