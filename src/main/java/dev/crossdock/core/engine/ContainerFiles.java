package dev.crossdock.core.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads, and only reads, the files of a container that need not run. */
public interface ContainerFiles {

    /** What is at a path, symbolic links not followed; empty if nothing is there. */
    Optional<FileFacts> stat(String container, String path);

    /**
     * Who owns what is at a path, as {@code uid:gid} in numbers; empty if nothing is there, or the
     * engine does not tell. Costs more than {@link #stat}.
     */
    default Optional<String> owner(String container, String path) {
        return Optional.empty();
    }

    /**
     * The beginning of a regular file; empty if there is no regular file at the path.
     *
     * @param most how many bytes at the most
     */
    Optional<byte[]> head(String container, String path, int most);

    /**
     * What the container has by itself at paths over which something is mounted. It is looked for
     * in a copy of all its files, which is read for a second or two at the most.
     *
     * @param paths absolute; symbolic links on the way are not followed
     * @return by path what was found; empty for an engine that cannot show it
     */
    Map<String, FileFacts> belowMounts(String container, Set<String> paths);

    /**
     * What was written into the container since it was made of its image, by its program or from
     * outside, as {@code docker diff} tells; what is mounted does not count.
     *
     * @return the absolute paths of files and folders that are new or other than the image's, empty
     *     for an engine that does not tell
     */
    Set<String> written(String container);
}
