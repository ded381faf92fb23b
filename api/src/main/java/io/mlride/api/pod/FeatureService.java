package io.mlride.api.pod;

import jakarta.enterprise.context.ApplicationScoped;

/** Says what can be done in a workspace, and why the rest cannot. */
@ApplicationScoped
public class FeatureService {

  private final Pods pods;
  private final ImageCheck image;

  FeatureService(Pods pods, ImageCheck image) {
    this.pods = pods;
    this.image = image;
  }

  FeaturesView read(Place place) {
    var found = pods.find(place);
    if (found.isEmpty()) {
      var no = FeatureView.no(NotRunning.why(place));
      return new FeaturesView(no, no, no, no);
    }
    var pod = found.get();
    if (!pod.runs()) {
      var no = FeatureView.no(NotRunning.why(place));
      return new FeaturesView(FeatureView.YES, no, no, no);
    }
    return new FeaturesView(
        FeatureView.YES, of(pod, Feature.TERMINAL), of(pod, Feature.FILES), of(pod, Feature.RUNS));
  }

  private FeatureView of(WorkspacePod pod, Feature feature) {
    return image.lack(pod, feature).map(FeatureView::no).orElse(FeatureView.YES);
  }
}
