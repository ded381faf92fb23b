package io.mlride.operator.workspace.model;

import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.time.TimeSpan;
import io.mlride.crds.workspace.EnvVariable;
import io.mlride.crds.workspace.StartMode;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.home.HomeClaims;
import io.mlride.operator.imagetemplate.pullsecret.PullSecretNames;
import io.mlride.rules.PackageList;
import io.mlride.rules.Reservation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Fills a workspace's wishes up with its template's defaults. */
public final class RecipeResolver {

  private RecipeResolver() {}

  /** The recipe of a workspace with this template. */
  public static Recipe resolve(Workspace workspace, ImageTemplate template) {
    var spec = workspace.getSpec();
    var model = template.getSpec();
    var found = template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus();
    var image =
        found.image() == null
            ? model.image().repository() + ":" + model.image().tag()
            : found.image();
    var identity = found.digest() == null ? image : found.digest();
    var packages = PackageList.merged(model.packages().pip(), spec.packages().pip());
    var name = workspace.getMetadata().getName();
    return RecipeBuilder.builder()
        .workspace(name)
        .userSpace(Names.userSpaceOf(workspace.getMetadata().getNamespace()).orElse(""))
        .template(template.getMetadata().getName())
        .image(found.digest() == null ? image : image + "@" + found.digest())
        .imageIdentity(identity)
        .pullPolicy(model.image().pullPolicy())
        .pullSecret(PullSecretNames.forPod(template, workspace))
        .apps(model.apps())
        .reservation(Reservation.of(spec, model))
        .home(spec.home())
        .claimName(HomeClaims.nameFor(workspace))
        .mountPath(model.home().mountPath())
        .packages(packages)
        .environmentHash(EnvironmentHash.of(identity, packages))
        .env(variables(workspace, template))
        .volumes(spec.volumes())
        .nodeSelector(new TreeMap<>(model.nodeSelector()))
        .tolerations(model.tolerations())
        .runtimeClassName(Optional.ofNullable(model.runtimeClassName()))
        .rescue(spec.startMode() == StartMode.Rescue)
        .startRequest(spec.startRequest())
        .startDeadline(TimeSpan.parse(model.startDeadline()).orElseThrow())
        .build();
  }

  private static List<EnvVariable> variables(Workspace workspace, ImageTemplate template) {
    var byName = new LinkedHashMap<String, EnvVariable>();
    template
        .getSpec()
        .env()
        .forEach(each -> byName.put(each.name(), new EnvVariable(each.name(), each.value(), null)));
    workspace.getSpec().env().forEach(each -> byName.put(each.name(), each));
    return List.copyOf(byName.values());
  }
}
