package io.mlride.api.pod;

import io.mlride.api.access.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Passes on what comes out of a Pod, until either end is gone or the caller may not stay. */
@ApplicationScoped
public class Streaming {

  private static final Logger LOG = Logger.getLogger(Streaming.class);
  private static final int PART = 32 * 1024;

  private final OpenStreams streams;
  private final RoutingContext request;

  Streaming(OpenStreams streams, RoutingContext request) {
    this.streams = streams;
    this.request = request;
  }

  /** What can fail while it is opened, before an answer is begun. */
  @FunctionalInterface
  public interface Opening {
    /** Opens it. */
    Source open();
  }

  /**
   * Where bytes come from.
   *
   * @param bytes end when there are no more
   * @param size how many there are; empty: nobody knows
   * @param ending called once, or more often, when nobody wants them any more
   */
  public record Source(InputStream bytes, Optional<Long> size, Runnable ending) {}

  /** An answer that passes on what a source gives, at once. */
  public StreamingOutput of(Caller caller, Place place, Opening opening) {
    var box = new Late();
    var slot = streams.open(caller, place, StreamKind.FOLLOWED, box::end);
    try {
      var source = opening.open();
      box.set(source);
      // Called when the answer is complete, and when the client has gone.
      request.addEndHandler(ended -> box.endAnd(slot));
      return answer -> pass(source, answer, slot);
    } catch (RuntimeException e) {
      slot.close();
      throw e;
    }
  }

  private static void pass(Source source, OutputStream answer, OpenStreams.Stream slot)
      throws IOException {
    try {
      var passed = copy(source.bytes(), answer);
      if (source.size().filter(size -> passed < size).isPresent()) {
        // The client has to see that this is not all.
        throw new IOException("The file broke off");
      }
    } finally {
      slot.close();
      source.ending().run();
    }
  }

  /** How much was copied when either end was gone. */
  private static long copy(InputStream from, OutputStream answer) {
    var passed = 0L;
    try {
      var part = new byte[PART];
      for (var read = from.read(part); read >= 0; read = from.read(part)) {
        answer.write(part, 0, read);
        passed += read;
        if (from.available() == 0) {
          answer.flush();
        }
      }
    } catch (IOException e) {
      LOG.debug("A stream ended early", e);
    }
    return passed;
  }

  /** The end of a source that may not be open yet. */
  private static final class Late {
    private Source source;
    private boolean over;

    private synchronized void set(Source opened) {
      source = opened;
      if (over) {
        source.ending().run();
      }
    }

    private synchronized void end() {
      over = true;
      if (source != null) {
        source.ending().run();
      }
    }

    private void endAnd(OpenStreams.Stream slot) {
      slot.close();
      end();
    }
  }
}
