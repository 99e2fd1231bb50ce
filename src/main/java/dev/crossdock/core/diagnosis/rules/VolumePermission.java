package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program may not read or write what is mounted into the container. */
final class VolumePermission implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return Denial.in(e)
                .flatMap(denial -> onMount(e, denial).flatMap(p -> found(e, denial, p)).stream())
                .findFirst();
    }

    /** A path that was not named lies on the mount, where there is one that it works with. */
    private static Optional<Place> onMount(Evidence e, Denial denial) {
        if (!denial.path().isEmpty()) {
            return Optional.of(denial.place(e)).filter(Place::mounted);
        }
        var mounts = e.container().mounts().stream().filter(m -> !m.readOnly()).toList();
        return mounts.size() == 1
                ? Optional.of(Place.of(e, mounts.getFirst().target()))
                : Optional.empty();
    }

    private static Optional<Finding> found(Evidence e, Denial denial, Place place) {
        var draft =
                FindingDraft.of(
                                Cause.VOLUME_PERMISSION,
                                Math.min(Confidence.FACT, denial.said().confidence() * 1.03))
                        .words(place.path(), place.target(), Users.name(e))
                        .because(denial.said().evidence())
                        .because(place.mountEvidence())
                        .because(place.ownerEvidence())
                        .because(
                                EvidenceItem.of(
                                        "config", Words.get("evidence.user", Users.name(e))));
        remedies(e, denial, place).forEach(draft::remedy);
        return draft.onTheHost().remedy(Reruns.of(e).withShell()).found();
    }

    private static Stream<Remedy> remedies(Evidence e, Denial denial, Place place) {
        var rights = Rights.of(e);
        var target = place.target();
        var owner = owner(e, place);
        boolean roots = owner.map(o -> o.startsWith("0:")).orElse(true);
        if (Users.root(e)) {
            return Stream.of(rights.newVolume(target));
        }
        if (!roots && !denial.ofOwnership()) {
            return Stream.of(rights.user(owner.orElseThrow()), rights.newVolume(target));
        }
        boolean fromImage = declares(e, target);
        var empty =
                fromImage || denial.ofOwnership()
                        ? rights.newVolume(target)
                        : rights.tmpfsAt(target);
        boolean folder = place.e().files().find(target).map(FileEntry::isDirectory).orElse(true);
        return Stream.concat(folder ? Stream.of(empty) : Stream.of(), Stream.of(rights.root()));
    }

    private static Optional<String> owner(Evidence e, Place place) {
        return Stream.of(Place.of(e, place.target()), place)
                .flatMap(p -> p.nearest().stream())
                .flatMap(entry -> e.files().owner(entry).stream())
                .findFirst();
    }

    /** Then an engine gives a new volume the rights that the image's own folder has. */
    private static boolean declares(Evidence e, String target) {
        return Optional.ofNullable(e.image())
                .map(ImageDetails::volumes)
                .orElse(List.of())
                .contains(target);
    }
}
