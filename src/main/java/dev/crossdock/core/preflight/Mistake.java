package dev.crossdock.core.preflight;

/** What engines refuse in a run, whatever stands around it. */
public enum Mistake {
    MEMORY_TOO_SMALL("preflight.mistake.memory"),
    TOO_MANY_CPUS("preflight.mistake.cpus"),
    TARGET_RELATIVE("preflight.mistake.target"),
    TARGET_IS_ROOT("preflight.mistake.root"),
    TARGET_TWICE("preflight.mistake.target-twice"),
    VOLUME_NAME("preflight.mistake.volume"),
    SOURCE_RELATIVE("preflight.mistake.source"),
    FOLDER_RELATIVE("preflight.mistake.folder"),
    RESTART_AND_REMOVE("preflight.mistake.restart"),
    PORTS_OF_ANOTHER("preflight.mistake.ports");

    private final String key;

    Mistake(String key) {
        this.key = key;
    }

    /** Of its sentence; {0} is what was written, {1} what goes. */
    String key() {
        return key;
    }
}
