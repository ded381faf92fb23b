package io.mlride.api.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mlride.api.pod.PodProcess;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/** One terminal between its opening and its end. */
final class Terminal {

  private static final int MOST_TYPED_EARLY = 64 * 1024;
  private static final int LARGEST = 999;

  private final Screen screen;
  private final ObjectMapper json;
  private final Runnable use;
  private final AtomicBoolean over = new AtomicBoolean();
  private final ByteBuffer early = ByteBuffer.allocate(MOST_TYPED_EARLY);
  private TerminalSize size;
  private PodProcess shell;

  Terminal(Screen screen, ObjectMapper json, TerminalSize size, Runnable use) {
    this.use = use;
    this.screen = screen;
    this.json = json;
    this.size = size;
  }

  /** The shell is there: it gets what was typed already. */
  synchronized void begin(PodProcess started) {
    shell = started;
    shell.resize(size.cols(), size.rows());
    if (early.position() > 0) {
      shell.offer(early.flip());
    }
    if (over.get()) {
      shell.close();
    }
  }

  synchronized void type(byte[] bytes) {
    use.run();
    var taken = true;
    if (shell != null) {
      taken = shell.offer(ByteBuffer.wrap(bytes));
    } else if (bytes.length <= early.remaining()) {
      early.put(bytes);
    } else {
      taken = false;
    }
    if (!taken && !over.get()) {
      refuse("Nothing in the workspace reads what you type, and too much is waiting.");
    }
  }

  void control(String text) {
    try {
      var wanted = json.readTree(text).path("resize");
      var cols = number(wanted.path("cols"));
      var rows = number(wanted.path("rows"));
      if (cols > 0 && rows > 0) {
        resize(new TerminalSize(cols, rows));
        return;
      }
    } catch (JsonProcessingException e) {
      // The answer is the same as for other texts.
    }
    refuse("Text messages are {\"resize\":{\"cols\":80,\"rows\":24}}; input is binary.");
  }

  private static int number(JsonNode node) {
    return node.isInt() && node.intValue() <= LARGEST ? node.intValue() : 0;
  }

  private synchronized void resize(TerminalSize asked) {
    size = asked;
    if (shell != null) {
      shell.resize(asked.cols(), asked.rows());
    }
  }

  private void refuse(String sentence) {
    finish(TerminalEnd.refused(sentence));
  }

  /** The shell writes something. */
  void show(byte[] bytes, int length) {
    use.run();
    screen.show(bytes, length);
  }

  /** The end that the caller is told of; only the first one counts. */
  void finish(TerminalEnd how) {
    if (over.compareAndSet(false, true)) {
      screen.close(how.text(json), how.code(), how.reason());
      close();
    }
  }

  /** The caller has gone. */
  void end() {
    over.set(true);
    close();
  }

  boolean isOver() {
    return over.get();
  }

  private synchronized void close() {
    if (shell != null) {
      shell.close();
    }
  }
}
