package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.text.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program wanted to write where nothing may be written. */
final class ReadOnlyFilesystem implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                    "read[- ]only file ?system(?:: |, \\w+ |\\s@ \\w+ - | - | : |\\s?\\[)«path»",
                    "«path»[^/]{0,60}?read[- ]only file ?system",
                    "read[- ]only file ?system(?:: |, \\w+ )«q»(?<path>[\\w.-]+(?:/[\\w.-]+)*)",
                    "(?:open|mkdir|create|touch|directory|file|write)"
                            + " «q»(?<path>[\\w.-]+(?:/[\\w.-]+)*)«/q»: read-only file system",
                    "read[- ]only file ?system",
                    "\\berofs\\b",
                    "readonlyfilesystem",
                    "\\(os error 30\\)",
                    "\\berrno:? ?30\\b",
                    "attempt to write a readonly database");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e).flatMap(said -> located(e, said).stream()).findFirst();
    }

    private static Optional<Finding> located(Evidence e, Said said) {
        var named = said.has("path") ? Optional.of(Place.of(e, said.group("path"))) : guessed(e);
        boolean root = e.container().limits().readOnlyRoot();
        boolean explained =
                root && named.map(p -> !p.mounted()).orElse(true)
                        || named.filter(Place::readOnlyMount).isPresent();
        if (!explained && said.text().contains("readonly database")) {
            return Optional.empty(); // SQLite says so of a lack of rights too
        }
        return found(e, said.times(explained ? 1.06 : 0.95), named.orElse(Place.of(e, "/")), named);
    }

    /** One that was not named lies on the mount that may only be read, or is the image's. */
    private static Optional<Place> guessed(Evidence e) {
        return e.container().limits().readOnlyRoot()
                ? Optional.empty()
                : e.container().mounts().stream()
                        .filter(m -> m.readOnly())
                        .map(m -> Place.of(e, m.target()))
                        .findFirst();
    }

    private static Optional<Finding> found(
            Evidence e, Said said, Place place, Optional<Place> named) {
        var draft =
                FindingDraft.of(Cause.READ_ONLY_FILESYSTEM, said.confidence())
                        .wording(
                                place.readOnlyMount()
                                        ? "mount"
                                        : place.kernels()
                                                ? "kernel"
                                                : named.isPresent() ? "root" : "some")
                        .words(place.path(), place.target())
                        .because(said.evidence())
                        .because(place.mountEvidence());
        if (place.readOnlyMount()) {
            return draft.remedy(Rights.of(e).writable(place.target()))
                    .remedy(Reruns.of(e).withShell())
                    .found();
        }
        if (place.kernels()) {
            return draft.onTheHost().remedy(Rights.of(e).privileged()).found();
        }
        if (e.container().limits().readOnlyRoot()) {
            draft.because(EvidenceItem.of("host-config", Words.get("evidence.read-only-root")))
                    .remedy(folders(e).map(f -> Rights.of(e).tmpfs(f)))
                    .remedy(Rights.of(e).writableRoot());
        }
        return draft.inTheImage().remedy(Reruns.of(e).withShell()).found();
    }

    /**
     * The folders of all the paths that it named, and those that nearly every program writes to.
     */
    private static Optional<List<String>> folders(Evidence e) {
        var folders = new LinkedHashSet<String>();
        for (var said : SAID.in(e).filter(s -> s.has("path")).toList()) {
            var place = Place.of(e, said.group("path"));
            if (!place.mounted()) {
                var folder = place.scratch();
                if (folder.isEmpty()) {
                    return Optional.empty();
                }
                folders.add(folder.get());
            }
        }
        Stream.of("/tmp", "/run").filter(d -> isThere(e, d)).forEach(folders::add);
        return folders.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(folders));
    }

    private static boolean isThere(Evidence e, String folder) {
        return e.files().find(folder).isPresent() && !Place.of(e, folder).mounted();
    }
}
