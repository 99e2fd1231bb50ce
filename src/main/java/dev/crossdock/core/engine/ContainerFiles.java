package dev.crossdock.core.engine;

import java.util.Optional;

/** Reads, and only reads, the files of a container that need not run. */
public interface ContainerFiles {

    /** What is at a path, symbolic links not followed; empty if nothing is there. */
    Optional<FileFacts> stat(String container, String path);

    /**
     * The beginning of a regular file; empty if there is no regular file at the path.
     *
     * @param most how many bytes at the most
     */
    Optional<byte[]> head(String container, String path, int most);
}
