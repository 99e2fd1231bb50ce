package dev.crossdock.core.diagnosis.files;

import dev.crossdock.core.engine.FileFacts;

/**
 * Something that is really there.
 *
 * @param asked the path that was looked for
 * @param path where it stands, symbolic links followed
 * @param facts of what stands there; never a link
 */
public record FileEntry(String asked, String path, FileFacts facts) {

    public boolean isFile() {
        return facts.kind() == FileFacts.Kind.FILE;
    }

    public boolean isDirectory() {
        return facts.kind() == FileFacts.Kind.DIRECTORY;
    }

    /** The permissions as {@code chmod} takes them, such as {@code 0644}. */
    public String mode() {
        return "0%03o".formatted(facts.permissions());
    }

    /** Both names where they differ, for evidence: {@code /bin/sh, which leads to /bin/busybox}. */
    public boolean throughLink() {
        return !asked.equals(path);
    }
}
