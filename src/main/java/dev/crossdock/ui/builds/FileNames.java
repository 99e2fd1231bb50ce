package dev.crossdock.ui.builds;

import java.nio.file.Path;
import java.util.List;

/** What files are called beside each other. */
final class FileNames {
    private FileNames() {}

    /** Its name, with that of its folder before it where another one has the same name. */
    static String among(Path file, List<Path> all) {
        var name = String.valueOf(file.getFileName());
        long same = all.stream().filter(one -> one.endsWith(name)).count();
        var folder = file.toAbsolutePath().getParent();
        return same < 2 || folder == null || folder.getFileName() == null
                ? name
                : folder.getFileName() + "/" + name;
    }
}
