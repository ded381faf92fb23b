package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** A web application inside the workspace. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record App(
    String name,
    String displayName,
    Integer port,
    String path,
    List<String> command,
    List<String> args,
    AppAuth auth,
    String readyPath) {
  public App {
    path = path == null ? "/" : path;
    command = command == null ? List.of() : List.copyOf(command);
    args = args == null ? List.of() : List.copyOf(args);
    auth = auth == null ? AppAuth.TOKEN : auth;
  }
}
