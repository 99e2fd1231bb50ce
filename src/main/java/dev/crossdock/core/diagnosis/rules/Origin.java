package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.Platform;

import java.util.Optional;

/** Where a container has a file from, which says whether another container has it too. */
enum Origin {
    /** Another container of the image has its own. */
    IMAGE,
    /** Another container with the same mounts has the same. */
    MOUNT,
    /** Copied into this one container, or written by its program. */
    CONTAINER;

    static Origin of(Evidence e, FileEntry file) {
        if (Place.of(e, file.path()).mounted()) {
            return MOUNT;
        }
        return e.files().writtenSince(file) ? CONTAINER : IMAGE;
    }

    /**
     * The same run on the platform that the file was built for, if the image is here for that one
     * and the file will be there.
     */
    Optional<Remedy> onPlatform(Evidence e, Optional<Platform> built) {
        return built.filter(p -> this != CONTAINER && e.local().contains(p))
                .map(p -> Reruns.of(e).onPlatform(p));
    }
}
