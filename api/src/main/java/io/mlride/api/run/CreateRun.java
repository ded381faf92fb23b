package io.mlride.api.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Code to run.
 *
 * @param name for people; absent: the file's name, or "code"
 * @param code its text; either this or file
 * @param file path of a file below the home; either this or code
 * @param interpreter program that runs it; absent: python3
 * @param arguments what it gets
 * @param environment variables on top of those of the workspace; they are not shown again
 */
public record CreateRun(
    @Size(min = 1, max = 100, message = "A name has 1 to 100 characters.")
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "A name has no control characters.")
        String name,
    @Size(min = 1, max = CreateRun.LONGEST_CODE, message = "Code has 1 byte to 1 MiB.") String code,
    @Size(min = 1, max = 4000, message = "A path has 1 to 4000 characters.") String file,
    @Pattern(
            regexp = "[A-Za-z0-9/][A-Za-z0-9._/+-]{0,199}",
            message = "Name a program, such as python3, bash or /opt/conda/bin/python.")
        String interpreter,
    @Size(max = 64, message = "At most 64 arguments.")
        List<
                @NotNull(message = "An argument is a text.")
                @Size(max = 4096, message = "An argument has at most 4096 characters.")
                @Pattern(
                    regexp = "[^\\x00]*",
                    flags = Pattern.Flag.DOTALL,
                    message = "An argument has no zero characters.")
                String>
            arguments,
    @Size(max = 64, message = "At most 64 variables.")
        Map<
                @Pattern(
                    regexp = "[A-Za-z_][A-Za-z0-9_]{0,127}",
                    message = "A variable's name has letters, digits and _.")
                String,
                @NotNull(message = "A value is a text.")
                @Size(max = 4096, message = "A value has at most 4096 characters.")
                @Pattern(
                    regexp = "[^\\x00]*",
                    flags = Pattern.Flag.DOTALL,
                    message = "A value has no zero characters.")
                String>
            environment) {

  static final int LONGEST_CODE = 1024 * 1024;
  private static final String PYTHON = "python3";

  /** What is absent is filled in. */
  public CreateRun {
    interpreter = interpreter == null ? PYTHON : interpreter;
    arguments = arguments == null ? List.of() : arguments;
    environment = environment == null ? Map.of() : environment;
  }
}
