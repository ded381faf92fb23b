package io.mlride.api.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.api.imagetemplate.ImageTemplateViews;
import io.mlride.api.workspace.WorkspaceViews;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpec;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.crds.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;

/** What an event says of an object: the same as reading it does, but for its last use. */
@ApplicationScoped
class EventPayloads {
  private final ObjectMapper json;
  private final WorkspaceViews workspaces;

  EventPayloads(ObjectMapper json, WorkspaceViews workspaces) {
    this.json = json;
    this.workspaces = workspaces;
  }

  private record Payload(Change.Type type, Object object) {}

  private record SpaceView(
      String name, String uid, Long generation, UserSpaceSpec spec, UserSpaceStatus status) {
    static SpaceView of(UserSpace space) {
      var metadata = space.getMetadata();
      return new SpaceView(
          metadata.getName(),
          metadata.getUid(),
          metadata.getGeneration(),
          space.getSpec(),
          space.getStatus());
    }
  }

  /** JSON of a change. */
  String text(Change.Type type, HasMetadata object) {
    try {
      return json.writeValueAsString(new Payload(type, view(object)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An object cannot be written as JSON", e);
    }
  }

  private Object view(HasMetadata object) {
    if (object instanceof Workspace workspace) {
      return workspaces.of(workspace);
    }
    if (object instanceof ImageTemplate template) {
      return ImageTemplateViews.of(template);
    }
    return SpaceView.of((UserSpace) object);
  }
}
