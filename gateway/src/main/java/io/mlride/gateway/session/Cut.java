package io.mlride.gateway.session;

/** Ends something that is open, in the way that fits what has become of it by then. */
public final class Cut implements Runnable {

  private volatile Runnable way;

  /** Ends it so, for now. */
  public Cut(Runnable way) {
    this.way = way;
  }

  /** From now on it is ended so. */
  public void by(Runnable another) {
    way = another;
  }

  @Override
  public void run() {
    way.run();
  }
}
