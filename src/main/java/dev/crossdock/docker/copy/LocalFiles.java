package dev.crossdock.docker.copy;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** This machine's files, and what its refusals mean. */
public final class LocalFiles {
    private static final PosixFilePermission[] BY_BIT = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private LocalFiles() {}

    /** Something that may fail. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Does something with a file of this machine; a refusal is its, not the engine's. */
    public static <T> T with(Path path, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    static EngineException refused(Path path, IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return new EngineException(new EngineFailure.Cancelled(), e);
        }
        return notCopied(CopyProblem.LOCAL, path.toString(), reason(e), e);
    }

    static EngineException notCopied(CopyProblem why, Object path) {
        return notCopied(why, path.toString(), "", null);
    }

    private static EngineException notCopied(
            CopyProblem why, String path, String detail, @Nullable IOException e) {
        return new EngineException(new EngineFailure.NotCopied(why, path, detail), e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException none -> "no such file or folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** Whether anything has the name, a link that leads nowhere too. */
    public static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it is itself a folder, not a link to one. */
    public static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Nine bits, as {@code chmod} takes them. */
    static int bits(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (int i = 0; i < BY_BIT.length; i++) {
            bits |= permissions.contains(BY_BIT[i]) ? 1 << i : 0;
        }
        return bits;
    }

    /** The other way round; higher bits, such as set-user-id, are dropped. */
    static Set<PosixFilePermission> permissions(int bits) {
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < BY_BIT.length; i++) {
            if ((bits & 1 << i) != 0) {
                permissions.add(BY_BIT[i]);
            }
        }
        return permissions;
    }

    /** Whether files here have such rights at all. */
    static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Removes it with all that is in it, as far as that can be done. */
    static void removeAll(Path root) {
        if (!isThere(root)) {
            return;
        }
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // It stays; the copy's own failure is what is told.
        }
    }
}
