package dev.crossdock.ui.app;

import dev.crossdock.ui.fx.Keeper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Keeps every list in a file of a folder, which only the user may read. */
public final class FolderKeeper implements Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(FolderKeeper.class);

    private final Path folder;

    /**
     * @param folder is made when something is stored
     */
    public FolderKeeper(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> load(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("What was kept in {} cannot be read: {}", name, e.getMessage());
            return List.of();
        }
    }

    @Override
    public synchronized void store(String name, List<String> lines) {
        try {
            put(folder, name, lines);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept: {}", name, e.getMessage());
        }
    }

    /**
     * Puts lines into a file in place of what is there: written beside and moved, so that one that
     * was not written whole destroys nothing.
     */
    static void put(Path folder, String name, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, name, ".part");
        try {
            Files.write(unfinished, lines);
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
