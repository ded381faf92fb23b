package io.mlride.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs get and write, by the shell of this machine. */
class RunScriptTest {

  @TempDir private Path home;
  private LocalRuns runs;

  @BeforeEach
  void begin() {
    runs = new LocalRuns(home);
  }

  @AfterEach
  void stopAll() {
    runs.stopAll();
  }

  @Test
  void codeGetsItsArgumentsAndEnvironmentExactly() {
    var odd = List.of("", "a b", "it's \"$HOME\" `id`", "two\nlines\n", "-n", "ü");
    var code = "printf '<%s>' \"$@\" \"$SECRET\"; pwd; echo problem >&2; exit 7";
    var id = runs.submit(new CreateRun("odd", code, null, "sh", odd, Map.of("SECRET", "s'1\n2")));

    var run = runs.ended(id);

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.name()).isEqualTo("odd");
    assertThat(run.endedAt()).isNotNull();
    assertThat(runs.output(id))
        .isEqualTo(
            "<><a b><it's \"$HOME\" `id`><two\nlines\n><-n><ü><s'1\n2>" + home + "\nproblem\n");
    assertThat(run.outputSize()).isEqualTo(runs.output(id).getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void aFileOfTheHomeIsRunWhereItIs() throws IOException {
    Files.createDirectory(home.resolve("my code"));
    Files.writeString(home.resolve("my code/train.sh"), "echo \"$0\"");

    var id = runs.submit(new CreateRun(null, null, "my code/train.sh", "sh", null, null));

    assertThat(runs.ended(id).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(runs.output(id)).isEqualTo(home + "/my code/train.sh\n");
  }

  @Test
  void whatCannotBeRunIsRefused() throws IOException {
    Files.createSymbolicLink(home.resolve("out"), Path.of("/etc/passwd"));

    assertThat(runs.exit(new CreateRun(null, null, "missing.py", "sh", null, null))).isEqualTo(41);
    assertThat(runs.exit(new CreateRun(null, null, "out", "sh", null, null))).isEqualTo(40);
    assertThat(runs.exit(new CreateRun(null, "x", null, "no-such-program", null, null)))
        .isEqualTo(60);
    assertThat(runs.lines(runs.store().list(runs.pod()))).isEmpty();
  }

  @Test
  void outputIsFollowedWhileItIsWritten() throws IOException {
    var go = home.resolve("go");
    var id =
        runs.submit(
            LocalRuns.code("echo first; until [ -e '" + go + "' ]; do sleep 0.1; done; echo last"));

    try (var process = runs.store().output(runs.pod(), id, true);
        var reader =
            new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).isEqualTo("first");
      assertThat(runs.show(id).state()).isEqualTo(RunState.RUNNING);
      Files.createFile(go);
      assertThat(reader.readLine()).isEqualTo("last");
      assertThat(reader.readLine()).isNull();
    }
  }

  @Test
  void followingEndsWithWhoeverFollows() {
    var id = runs.submit(LocalRuns.code("sleep 60"));
    var process = runs.store().output(runs.pod(), id, true);

    process.close();

    assertThat(process.exit()).succeedsWithin(Duration.ofSeconds(5)).isNotEqualTo(0);
    assertThat(runs.show(id).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void ofTooMuchOutputTheBeginningAndTheEndAreKept() throws IOException {
    var id =
        runs.submit(
            LocalRuns.code(
                "echo begin; head -c 30000000 /dev/zero | tr '\\0' 'x'; echo; echo the end"));

    var run = runs.ended(id);

    var output = runs.output(id);
    assertThat(run.outputCut()).isTrue();
    assertThat(output).startsWith("begin\nxxx").endsWith("xxx\nthe end\n");
    assertThat(output).contains("[mlride: output was left out here]");
    assertThat(output.length()).isBetween(9_900_000, 10 * 1024 * 1024 + 100);
  }
}
