package dev.crossdock.core.engine;

import java.nio.file.Path;

/**
 * Carries files out of containers and into them, as {@code docker cp} does: the container need not
 * run, a symbolic link is copied as the link that it is, rights and times are kept, owners are not
 * (in a container all becomes root's). Interrupting ends it; what was new in the place is taken
 * away again then where that is on this machine.
 */
public interface FileCopies {

    /**
     * Copies a file, a link, or a folder with all that is in it, into a local folder and under its
     * own name. Nothing is ever written outside of that folder, whatever the container holds.
     *
     * @param path absolute
     * @param folder on this machine; must be there
     * @param replace whether what has the name there may be replaced; in a folder that is there,
     *     files of the same name are replaced and the others stay
     * @throws EngineException {@link EngineFailure.NotCopied} and others
     */
    CopiedOut out(String container, String path, Path folder, boolean replace, Progress progress);

    /**
     * Copies a local file, link or folder into a folder of a container, under its own name.
     *
     * @param folder absolute; must be there. A link to a folder counts as one
     * @param replace as for {@link #out}
     * @return how many things were left out: sockets, pipes, devices
     * @throws EngineException {@link EngineFailure.NotCopied} and others
     */
    int in(Path local, String container, String folder, boolean replace, Progress progress);

    /**
     * What has been copied.
     *
     * @param place where it is now
     * @param left how many things were left out: pipes, devices, names for what is not there
     */
    record CopiedOut(Path place, int left) {}

    /** Told while bytes go over, on the calling thread. */
    @FunctionalInterface
    interface Progress {

        /** Of a total of which nothing is known. */
        long UNKNOWN = -1;

        /**
         * @param bytes of the files' contents, so far
         * @param total {@link #UNKNOWN} where the engine does not tell: of a container's folder
         */
        void copied(long bytes, long total);
    }
}
