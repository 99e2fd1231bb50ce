package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What came from outside at once.
 *
 * @param files those that can be built, the likeliest first
 * @param refusal why the first that cannot be built cannot; empty if all can
 */
record Dropped(List<Path> files, String refusal) {

    /** Looks at Dockerfiles and folders. */
    static Dropped of(List<Path> paths) {
        var found = new LinkedHashSet<Path>();
        var refused = new ArrayList<String>();
        for (var path : paths) {
            try {
                found.addAll(BuildFile.choices(path));
            } catch (IllegalArgumentException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        return new Dropped(List.copyOf(found), refused.isEmpty() ? "" : refused.getFirst());
    }
}
