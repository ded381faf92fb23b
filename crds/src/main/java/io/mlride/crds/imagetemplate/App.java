package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.NameRules;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** A web application inside the workspace. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record App(
    @JsonPropertyDescription("Name of the app, at most 15 characters; part of its host name.")
        @Required
        @Size(min = 1, max = 15)
        @ValidationRule(value = NameRules.APP, message = NameRules.APP_FORM)
        String name,
    @JsonPropertyDescription("What people call it. Absent: its name.") @Size(min = 1, max = 64)
        String displayName,
    @JsonPropertyDescription("Port it listens on; 1024 to 65535, one app each.")
        @Required
        @Min(1024)
        @Max(65535)
        Integer port,
    @JsonPropertyDescription("Path to open in the browser.")
        @Default("/")
        @Size(min = 1, max = 256)
        @ValidationRule(value = TextRules.URL_PATH, message = TextRules.URL_PATH_FORM)
        String path,
    @JsonPropertyDescription(
            "Command that starts it, in the first app only: it replaces the image's "
                + "entrypoint. Absent: the image's entrypoint.")
        @Size(max = 16)
        List<@Size(max = 4096) String> command,
    @JsonPropertyDescription(
            "Arguments of the command, or of the image's entrypoint, in the first app only. "
                + "$(NAME) stands for an environment variable.")
        @Size(max = 64)
        List<@Size(max = 4096) String> args,
    @JsonPropertyDescription(
            "token: the app asks for the token that it finds in the variable MLRIDE_TOKEN; "
                + "the gateway knows it. none: the app answers whoever reaches it, which is the "
                + "gateway alone.")
        @Default("token")
        AppAuth auth,
    @JsonPropertyDescription(
            "Path that answers when the app is ready; asked without a token. Absent: a "
                + "connection to the port is enough.")
        @Size(min = 1, max = 256)
        @ValidationRule(value = TextRules.URL_PATH, message = TextRules.URL_PATH_FORM)
        String readyPath,
    @JsonPropertyDescription(
            "For path mode, where the addresses of apps begin with a path such as /alice/thesis. "
                + "stripped: the gateway takes that away and says it in X-Forwarded-Prefix. "
                + "kept: the app serves below it; the first app finds it in the variable "
                + "MLRIDE_BASE_PATH, which is / elsewhere. path and readyPath are without it.")
        @Default("stripped")
        AppPrefix prefix) {
  public App {
    path = path == null ? "/" : path;
    command = command == null ? List.of() : List.copyOf(command);
    args = args == null ? List.of() : List.copyOf(args);
    auth = auth == null ? AppAuth.TOKEN : auth;
    prefix = prefix == null ? AppPrefix.STRIPPED : prefix;
  }

  /** Whether it serves below its part of the address. */
  @JsonIgnore
  public boolean keepsPrefix() {
    return prefix == AppPrefix.KEPT;
  }
}
