package io.mlride.api.file;

import io.mlride.api.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that does not say how long it is, and is refused where it gets too long. */
final class CountedBody extends FilterInputStream {

  private final long most;
  private long read;

  /**
   * A body of at most so many bytes.
   *
   * @throws ProblemException from its methods, at the first byte that is too many
   */
  CountedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var got = super.read(into, from, length);
    count(Math.max(got, 0));
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    var skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) {
    read += more;
    if (read > most) {
      throw BodyLimits.tooLong(most);
    }
  }
}
