package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.engine.ContainerDetails.MountPoint;
import dev.crossdock.core.text.Words;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A path that a program spoke of, and what it lies on.
 *
 * @param path absolute
 * @param mount that it lies on; empty if it is the image's own
 */
record Place(Evidence e, String path, Optional<MountPoint> mount) {

    /** Where a system and its programs are: nothing may be laid over it. */
    private static final Set<String> SYSTEM =
            Set.of(
                    "/",
                    "/bin",
                    "/sbin",
                    "/lib",
                    "/lib64",
                    "/usr",
                    "/usr/bin",
                    "/usr/lib",
                    "/usr/sbin",
                    "/usr/local",
                    "/usr/local/bin",
                    "/usr/local/lib",
                    "/usr/share",
                    "/etc",
                    "/opt",
                    "/home",
                    "/var",
                    "/var/lib",
                    "/proc",
                    "/sys",
                    "/dev",
                    "/root");

    /** Reads a path as the container's program would. */
    static Place of(Evidence e, String path) {
        var absolute = e.files().absolute(path);
        var mount =
                e.container().mounts().stream()
                        .filter(m -> Paths.within(absolute, Paths.absolute("/", m.target())))
                        .max(Comparator.comparingInt(m -> m.target().length()));
        return new Place(e, absolute, mount);
    }

    boolean mounted() {
        return mount.isPresent();
    }

    /** Where the mount begins. */
    String target() {
        return mount.map(m -> Paths.absolute("/", m.target())).orElse("");
    }

    /** Whether it lies on a mount that may only be read. */
    boolean readOnlyMount() {
        return mount.filter(MountPoint::readOnly).isPresent();
    }

    /** Whether it is the kernel's own. */
    boolean kernels() {
        return Paths.within(path, "/proc") || Paths.within(path, "/sys");
    }

    Optional<FileEntry> entry() {
        return e.files().find(path);
    }

    /** What is there, or the nearest folder above it that is. */
    Optional<FileEntry> nearest() {
        var at = path;
        while (true) {
            var entry = e.files().find(at);
            if (entry.isPresent() || at.equals("/")) {
                return entry;
            }
            at = Paths.parent(at);
        }
    }

    /**
     * A folder that may be laid over with an empty one, so that this path can be written: not one
     * of the system's, nor one that has the program in it.
     */
    Optional<String> scratch() {
        var folder = entry().filter(FileEntry::isDirectory).isPresent() ? path : Paths.parent(path);
        while (e.files().find(folder).isEmpty() && isFree(Paths.parent(folder))) {
            folder = Paths.parent(folder);
        }
        if (isFree(folder)) {
            return Optional.of(folder);
        }
        // What is not there hides nothing; right below the root only folders are made.
        boolean top = Paths.parent(path).equals("/") && !path.equals("/");
        return entry().isEmpty() && (top || isFree(path)) ? Optional.of(path) : Optional.empty();
    }

    private boolean isFree(String folder) {
        boolean program =
                e.program().filter(p -> Paths.within(p.path(), folder)).isPresent()
                        || e.words().stream()
                                .filter(w -> w.startsWith("/"))
                                .anyMatch(w -> Paths.within(w, folder));
        var work = Paths.absolute("/", e.container().workingDirectory());
        return !SYSTEM.contains(folder) && !program && !Paths.within(work, folder);
    }

    /** The mount as a fact. */
    Optional<EvidenceItem> mountEvidence() {
        return mount.map(
                m ->
                        EvidenceItem.of(
                                "host-config",
                                Words.get(
                                        m.readOnly()
                                                ? "evidence.mount.read-only"
                                                : "evidence.mount",
                                        m.type(),
                                        m.target())));
    }

    /** Whose it is, and its mode, as a fact. */
    Optional<EvidenceItem> ownerEvidence() {
        return nearest()
                .map(
                        entry ->
                                EvidenceItem.file(
                                        entry.path(),
                                        e.files()
                                                .owner(entry)
                                                .map(
                                                        o ->
                                                                Words.get(
                                                                        "evidence.file.owner",
                                                                        o,
                                                                        entry.mode()))
                                                .orElseGet(
                                                        () ->
                                                                Words.get(
                                                                        "evidence.file.mode",
                                                                        entry.mode()))));
    }
}
