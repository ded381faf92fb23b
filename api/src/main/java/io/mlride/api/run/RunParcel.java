package io.mlride.api.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent with a new run: a line about it, its code, and the words of its command, one behind
 * the other. They go as input, for what is an argument is in the logs of the cluster.
 *
 * @param bytes all of it
 * @param meta how many bytes are the line
 * @param code how many bytes are the code
 * @param words how many bytes each word has
 */
record RunParcel(byte[] bytes, int meta, int code, List<Integer> words) {

  static RunParcel of(String meta, CreateRun run, String home, String id) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8(meta));
    var code = run.code() == null ? new byte[0] : utf8(run.code());
    bytes.writeBytes(code);
    var sizes = new ArrayList<Integer>();
    for (var word : words(run, home, id)) {
      var each = utf8(word);
      bytes.writeBytes(each);
      sizes.add(each.length);
    }
    return new RunParcel(bytes.toByteArray(), utf8(meta).length, code.length, sizes);
  }

  /** For {@code env}: variables first, then the program and what it gets. */
  private static List<String> words(CreateRun run, String home, String id) {
    var words = new ArrayList<String>();
    // Without it Python holds its output back, and nothing could be followed.
    words.add("PYTHONUNBUFFERED=1");
    words.add("MLRIDE_RUN=" + id);
    run.environment().forEach((name, value) -> words.add(name + "=" + value));
    words.add(run.interpreter());
    words.add(
        run.file() == null ? home + "/.mlride/runs/" + id + "/code" : home + "/" + run.file());
    words.addAll(run.arguments());
    return words;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
