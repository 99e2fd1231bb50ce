package dev.crossdock.core.build.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where a Dockerfile is in its repository.
 *
 * @param top the repository's, into which a workflow's path is written
 * @param dockerfile relative to the top, with {@code /} between
 * @param context the Dockerfile's folder, in the same way; {@code .} for the top
 */
public record RepositoryPlace(Path top, String dockerfile, String context) {

    /** The next folder above that git works in; where there is none, the Dockerfile's own. */
    public static RepositoryPlace of(Path dockerfile) {
        var file = dockerfile.toAbsolutePath().normalize();
        var folder = file.getParent();
        var top = folder;
        while (top != null && !Files.exists(top.resolve(".git"))) {
            top = top.getParent();
        }
        var found = top == null ? folder : top;
        var context = slashed(found.relativize(folder));
        return new RepositoryPlace(
                found, slashed(found.relativize(file)), context.isEmpty() ? "." : context);
    }

    private static String slashed(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
