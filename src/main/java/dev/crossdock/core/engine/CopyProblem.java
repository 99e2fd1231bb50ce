package dev.crossdock.core.engine;

/** Why a file was not copied out of a container, or into it. */
public enum CopyProblem {
    /** The container has nothing at the path, or nothing that the engine can read. */
    NO_FILE("engine.failure.copy.no-file"),
    /** The container has no folder where the file is to go. */
    NO_FOLDER("engine.failure.copy.no-folder"),
    /** Something has the name already, and was not to be replaced. */
    EXISTS("engine.failure.copy.exists"),
    /** A folder is there in place of a file, or the other way round: it is never replaced. */
    OTHER_KIND("engine.failure.copy.other-kind"),
    /** The container's own files, or the volume, may not be written. */
    READ_ONLY("engine.failure.copy.read-only"),
    /** This machine refused to read or to write. */
    LOCAL("engine.failure.copy.local"),
    /** A local file became shorter while it was read. */
    CHANGED("engine.failure.copy.changed"),
    /** An entry of the engine's archive would land outside of the folder. */
    OUTSIDE("engine.failure.copy.outside");

    private final String key;

    CopyProblem(String key) {
        this.key = key;
    }

    /** Of the sentence that says so. */
    String key() {
        return key;
    }
}
